#!/usr/bin/env python3
# Reference values for the tests of usual ranges and funnels, worked out apart from the program: exact fractions and 60 decimal digits.
# Usage: python3 tests/reference/measures.py; its lines stand in src/delivery/usual_values_test.cpp and funnel_test.cpp.
from decimal import Decimal as D, getcontext
from fractions import Fraction as F
from math import comb

getcontext().prec = 60


def decimal(fraction):
    return D(fraction.numerator) / D(fraction.denominator)


def shown(value):
    return f"{decimal(value) if isinstance(value, F) else value:.15f}"


# ---- The usual range: mean of the baseline and 2.66 mean moving ranges either way ----


def usual(points, baseline):
    first = [F(p) for p in points[:baseline]]
    mean = sum(first) / len(first)
    ranges = [abs(b - a) for a, b in zip(first, first[1:])]
    reach = F(266, 100) * sum(ranges) / len(ranges)
    return mean, mean - reach, mean + reach


SHARES = [(1463, 1800), (1502, 1815), (1388, 1742), (1499, 1801), (1451, 1777), (1520, 1850), (1395, 1733), (1470, 1790),
          (1433, 1756), (1511, 1822), (1402, 1729), (1466, 1788), (1490, 1640), (1475, 1655)]


def usual_ranges():
    print("usual range: mean, lower, upper")
    for name, points, baseline in [
        ("counts", [12, 15, 11, 14, 16, 13, 12, 17, 14, 11, 13, 15, 30], 12),
        ("counts, all", [12, 15, 11, 14, 16, 13, 12, 17, 14, 11, 13, 15, 30], 13),
        ("shares in per cent", [F(100 * a, b) for a, b in SHARES], 12),
    ]:
        print(f"  {name}: " + ", ".join(shown(v) for v in usual(points, baseline)))


# ---- Funnels: exact limits, interpolated between whole numbers (Spiegelhalter 2005, appendix) ----

LEVELS = [D("0.001"), D("0.025"), D("0.975"), D("0.999")]


def passed(chance_of, most):
    found, total, count = [], D(0), 0
    while len(found) < len(LEVELS) and (most is None or count <= most):
        chance = chance_of(count)
        total += chance
        while len(found) < len(LEVELS) and total >= LEVELS[len(found)]:
            found.append(D(count) - (total - LEVELS[len(found)]) / chance)
        count += 1
    return [max(D(0), v) for v in found]


def binomial(centre, n):
    def chance(k):
        return decimal(F(comb(n, k)) * centre**k * (1 - centre) ** (n - k))

    return [v / n for v in passed(chance, n)]


def poisson(centre, exposure):
    mean = decimal(centre * exposure)
    chances = [(-mean).exp()]

    def chance(k):
        while len(chances) <= k:
            chances.append(chances[-1] * mean / len(chances))
        return chances[k]

    return [v / decimal(exposure) for v in passed(chance, None)]


# ---- More spread than chance: winsorised z, their mean square, and normal limits widened by it ----

Z = [D("-3.0902323061678135415403998301073792054"), D("-1.9599639845400542355245944305205515280")]
Z += [-Z[1], -Z[0]]


def spread(variance, centre, places):
    z = sorted((decimal(F(a) / F(e)) - decimal(centre)) / (decimal(variance) / decimal(F(e))).sqrt() for a, e in places)
    cut = len(z) // 10
    for i in range(cut):
        z[i], z[-1 - i] = z[cut], z[-1 - cut]
    return sum(v * v for v in z) / len(z)


FEW = [(412, 100000), (388, 92000), (455, 110500), (300, 80250), (512, 121000), (290, 70400), (365, 91800), (401, 99750)]
WIDE = [(412, 1000), (510, 1200), (300, 900), (700, 1400), (350, 1100), (420, 800), (515, 1250), (610, 1000), (205, 700), (333, 990)]


def funnels():
    print("exact limits, 0.1, 2.5, 97.5 and 99.9 %")
    for name, limits in [
        ("shares, centre 0.8 out of 60", binomial(F(4, 5), 60)),
        ("shares, centre 3/7 out of 1200", binomial(F(3, 7), 1200)),
        ("rates, centre 0.004 among 92000", poisson(F(4, 1000), F(92000))),
        ("rates, centre 1/300 among 900", poisson(F(1, 300), F(900))),
    ]:
        print(f"  {name}: " + ", ".join(shown(v) for v in limits))
    for name, places, is_share in [("rates", FEW, False), ("shares", WIDE, True)]:
        centre = F(sum(a for a, _ in places), sum(e for _, e in places))
        variance = centre * (1 - centre) if is_share else centre
        s = spread(variance, centre, places)
        print(f"{name}: centre {shown(centre)}, spread {shown(s)}")
        error = (decimal(variance) / D(1000)).sqrt() * s.sqrt()
        print("  widened at 1000: " + ", ".join(shown(decimal(centre) + z * error) for z in Z))


usual_ranges()
funnels()
