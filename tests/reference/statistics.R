# Works out reference values for the program's statistics with R's own functions, and writes them as CSV to standard output.
# Run: Rscript tests/reference/statistics.R > tests/reference/statistics.csv (Debian's r-base-core; base R alone).
options(digits = 22, scipen = 50)

lines <- character(0)
say <- function(what, given, part, value, within = 1e-9) {
  lines <<- c(lines, sprintf("%s,%s,%s,%.17g,%g", what, paste(given, collapse = " "), part, value, within))
}

# ---- Intervals of one proportion and one count ----

proportions <- list(c(0, 2), c(2, 2), c(34, 34), c(0, 34), c(81, 263), c(15, 148), c(1, 29), c(500, 1000), c(7, 12),
                    c(412, 500), c(9999, 10000))
for (p in proportions) {
  k <- p[1]; n <- p[2]
  wilson <- suppressWarnings(prop.test(k, n, correct = FALSE)$conf.int)
  say("wilson", p, "lower", if (k == 0) 0 else wilson[1])
  say("wilson", p, "upper", if (k == n) 1 else wilson[2])
  exact <- c(if (k == 0) 0 else qbeta(0.025, k, n - k + 1), if (k == n) 1 else qbeta(0.975, k + 1, n - k))
  say("clopper_pearson", p, "lower", exact[1])
  say("clopper_pearson", p, "upper", exact[2])
  say("exact_upper", p, "upper", if (k == n) 1 else qbeta(0.95, k + 1, n - k))
}
for (confidence in c(0.8, 0.99, 0.998)) {
  wilson <- prop.test(81, 263, conf.level = confidence, correct = FALSE)$conf.int
  say("wilson_at", c(81, 263, confidence), "lower", wilson[1])
  say("wilson_at", c(81, 263, confidence), "upper", wilson[2])
}
for (k in c(0, 1, 2, 5, 9, 10, 17, 80, 371, 5000)) {
  exact <- c(if (k == 0) 0 else qgamma(0.025, k), qgamma(0.975, k + 1))
  say("exact_poisson", k, "lower", exact[1])
  say("exact_poisson", k, "upper", exact[2])
  z <- qnorm(0.975)
  if (k > 0) say("byar", k, "lower", k * (1 - 1 / (9 * k) - z / (3 * sqrt(k)))^3)
  say("byar", k, "upper", (k + 1) * (1 - 1 / (9 * (k + 1)) + z / (3 * sqrt(k + 1)))^3)
}

# ---- Two counts ----

for (r in list(c(80, 1, 17, 1), c(53, 1, 40, 1), c(80, 122, 40, 61), c(12, 92, 30, 90), c(3, 31, 9, 28), c(250, 365, 200, 366))) {
  test <- poisson.test(c(r[1], r[3]), c(r[2], r[4]))
  say("rate_ratio", r, "ratio", unname(test$estimate))
  # poisson.test finds its interval by binom.test, which is as exact as qbeta.
  share <- c(qbeta(0.025, r[1], r[3] + 1), qbeta(0.975, r[1] + 1, r[3]))
  bounds <- share / (1 - share) * r[4] / r[2]
  say("rate_ratio", r, "lower", bounds[1])
  say("rate_ratio", r, "upper", bounds[2])
  say("rate_ratio", r, "p", test$p.value)
}

# ---- The usual range of a series ----

for (series in list(c(14, 20, 18, 25, 22, 19, 24, 31, 27, 22, 18, 21), c(3, 5, 2, 4, 6, 3, 4, 5, 3, 2, 4, 12, 5))) {
  range <- 2.66 * mean(abs(diff(series)))
  say("usual_range", series, "mean", mean(series))
  say("usual_range", series, "lower", mean(series) - range)
  say("usual_range", series, "upper", mean(series) + range)
}

# ---- Weighted shares, and two of them ----

for (w in list(c(1, 1, 2), c(0.5, 1.5, 1, 1, 3), rep(1, 40), (1:60) / 10)) {
  say("effective_size", w, "size", sum(w)^2 / sum(w^2))
}
for (s in list(c(0.31, 412.5), c(0.02, 88.25), c(0, 40), c(1, 12.5), c(0.5, 1000))) {
  z <- qnorm(0.975); p <- s[1]; n <- s[2]
  centre <- (p + z^2 / (2 * n)) / (1 + z^2 / n)
  half <- z / (1 + z^2 / n) * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))
  say("wilson_of_share", s, "lower", max(0, centre - half))
  say("wilson_of_share", s, "upper", min(1, centre + half))
}
wilson_of <- function(k, n) suppressWarnings(prop.test(k, n, correct = FALSE)$conf.int)
for (d in list(c(56, 70, 48, 80), c(9, 10, 3, 10), c(300, 1000, 250, 980), c(61, 120, 60, 118))) {
  one <- wilson_of(d[1], d[2]); two <- wilson_of(d[3], d[4])
  p1 <- d[1] / d[2]; p2 <- d[3] / d[4]
  say("share_difference", d, "difference", p1 - p2)
  say("share_difference", d, "lower", p1 - p2 - sqrt((p1 - one[1])^2 + (two[2] - p2)^2))
  say("share_difference", d, "upper", p1 - p2 + sqrt((one[2] - p1)^2 + (p2 - two[1])^2))
  test <- suppressWarnings(prop.test(c(d[1], d[3]), c(d[2], d[4]), correct = FALSE))
  say("share_difference", d, "p", test$p.value)
}
for (p in list(c(0.01, 0.04, 0.03, 0.2), c(0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216))) {
  adjusted <- p.adjust(p, method = "BH")
  for (i in seq_along(p)) say("adjusted_for_many", p, i, adjusted[i])
}

# ---- Raking: R's loglin fits a table to the margins of another by iterative proportional fitting ----

rake <- function(seen, rows, columns) {
  target <- outer(rows, columns) / sum(rows)
  loglin(target, margin = list(1, 2), start = seen, fit = TRUE, eps = 1e-13, iter = 5000, print = FALSE)$fit
}
tables <- list(list(matrix(c(20, 30, 10, 40), 2), c(0.5, 0.5), c(0.3, 0.7)),
               list(matrix(c(12, 7, 31, 25, 18, 9, 40, 22, 36), 3), c(0.25, 0.35, 0.4), c(0.2, 0.5, 0.3)))
for (t in tables) {
  seen <- t[[1]]
  fit <- rake(seen, t[[2]] * sum(seen), t[[3]] * sum(seen))
  given <- c(nrow(seen), ncol(seen), as.vector(t(seen)), t[[2]], t[[3]])
  for (i in seq_len(nrow(seen))) for (j in seq_len(ncol(seen)))
    say("rake", given, paste0(i, ".", j), fit[i, j] / seen[i, j], 1e-6)
  w <- rep(as.vector(fit / seen), as.vector(seen))
  say("rake", given, "effective", sum(w)^2 / sum(w^2), 1e-6)
}

# ---- Agreement ----

# Cohen's kappa with the standard error of Fleiss, Cohen and Everitt (1969), written in matrix terms.
kappa_of <- function(counts) {
  n <- sum(counts); p <- counts / n; r <- rowSums(p); c <- colSums(p)
  po <- sum(diag(p)); pe <- sum(r * c); k <- (po - pe) / (1 - pe)
  apart <- outer(c, r, "+") # of category i by the second person and j by the first
  off <- p; diag(off) <- 0
  a <- sum(diag(p) * (1 - (r + c) * (1 - k))^2)
  b <- (1 - k)^2 * sum(off * apart^2)
  list(kappa = k, se = sqrt((a + b - (k - pe * (1 - k))^2) / (n * (1 - pe)^2)), po = po, pe = pe)
}
judgements <- list(matrix(c(75, 1, 4, 5, 4, 1, 0, 0, 10), 3, byrow = TRUE), matrix(c(20, 5, 10, 15), 2, byrow = TRUE),
                   matrix(c(45, 15, 25, 15), 2, byrow = TRUE), matrix(c(22, 2, 2, 0, 5, 7, 14, 0, 0, 2, 36, 0, 0, 1, 17, 10), 4, byrow = TRUE))
for (m in judgements) {
  k <- kappa_of(m)
  given <- c(nrow(m), as.vector(t(m)))
  say("cohen_kappa", given, "kappa", k$kappa)
  say("cohen_kappa", given, "standard_error", k$se)
  say("cohen_kappa", given, "observed", k$po)
  say("cohen_kappa", given, "expected", k$pe)
}

# Krippendorff's alpha by its first definition: one less the mean difference within units over that of all values.
alpha_of <- function(units, difference) {
  units <- Filter(function(u) length(u) >= 2, lapply(units, function(u) u[!is.na(u)]))
  all <- unlist(units); n <- length(all)
  within <- sum(sapply(units, function(u) sum(outer(u, u, Vectorize(function(a, b) difference(a, b, all)))) / (length(u) - 1))) / n
  between <- sum(outer(all, all, Vectorize(function(a, b) difference(a, b, all)))) / (n * (n - 1))
  1 - within / between
}
differences <- list(
  nominal = function(a, b, all) as.numeric(a != b),
  ordinal = function(a, b, all) {
    if (a == b) return(0)
    low <- min(a, b); high <- max(a, b)
    (sum(all >= low & all <= high) - (sum(all == low) + sum(all == high)) / 2)^2
  },
  interval = function(a, b, all) (a - b)^2,
  ratio = function(a, b, all) if (a == b) 0 else ((a - b) / (a + b))^2)
X <- NA
# Krippendorff (2011), Computing Krippendorff's Alpha-Reliability: four observers, twelve units.
observed <- rbind(c(1, 2, 3, 3, 2, 1, 4, 1, 2, X, X, X), c(1, 2, 3, 3, 2, 2, 4, 1, 2, 5, X, 3),
                  c(X, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, X), c(1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, X))
two <- rbind(c(0, 1, 0, 0, 0, 0, 0, 0, 1, 0), c(1, 1, 1, 0, 0, 1, 0, 0, 0, 0))
for (m in list(observed, two)) for (level in c("nominal", "ordinal", "interval", if (min(m, na.rm = TRUE) > 0) "ratio")) {
  units <- lapply(seq_len(ncol(m)), function(i) m[, i])
  given <- c(nrow(m), ifelse(is.na(as.vector(m)), "-", as.vector(m)))
  say(paste0("krippendorff_", level), given, "alpha", alpha_of(units, differences[[level]]))
}

# ---- Judges of the same units ----

# Units by rows, judges by columns. Least squares, analysis of variance, and deviations from a judge's own mean.
marks <- list(rbind(c(80, 70, 75), c(70, 55, 60), c(60, 50, X), c(40, 35, 30)),
              rbind(c(62.5, X, 71, 58), c(X, 44, 52.25, 40), c(81, 77, X, X), c(55, 61, 49, 66), c(X, X, 73, 70), c(35, 30, 42, X)),
              rbind(c(9, 2, 5, 8), c(6, 1, 3, 2), c(8, 4, 6, 8), c(7, 1, 2, 6), c(10, 5, 6, 9), c(6, 2, 4, 7))) # Shrout and Fleiss 1979
for (m in marks) {
  given <- c(ncol(m), ifelse(is.na(as.vector(t(m))), "-", as.vector(t(m))))
  long <- data.frame(value = as.vector(m), unit = factor(as.vector(row(m))), judge = factor(as.vector(col(m))))
  long <- long[!is.na(long$value), ]
  fit <- lm(value ~ unit + judge, long, contrasts = list(unit = "contr.treatment", judge = "contr.sum"))
  b <- coef(fit)
  adjusted <- b[[1]] + c(0, b[grepl("^unit", names(b))])
  strictness <- b[grepl("^judge", names(b))]; strictness <- c(strictness, -sum(strictness))
  for (j in seq_len(ncol(m))) say("severity", given, paste0("judge", j), strictness[[j]])
  for (i in seq_len(nrow(m))) say("severity", given, paste0("unit", i), adjusted[[i]])
  squares <- anova(aov(value ~ unit, long))[["Mean Sq"]]
  sizes <- as.vector(table(long$unit)); n <- sum(sizes); k0 <- (n - sum(sizes^2) / n) / (length(sizes) - 1)
  say("intraclass", given, "between", squares[1])
  say("intraclass", given, "within", squares[2])
  say("intraclass", given, "k0", k0)
  say("intraclass", given, "single", (squares[1] - squares[2]) / (squares[1] + (k0 - 1) * squares[2]))
  say("intraclass", given, "mean", (squares[1] - squares[2]) / squares[1])
  units <- lapply(seq_len(nrow(m)), function(i) m[i, ])
  say("interval_alpha", given, "alpha", alpha_of(units, differences$interval))
  z <- apply(m, 2, function(v) if (sum(!is.na(v)) >= 5) (v - mean(v, na.rm = TRUE)) / sd(v, na.rm = TRUE) else rep(NA, length(v)))
  for (i in seq_len(nrow(m))) for (j in seq_len(ncol(m)))
    if (!is.na(z[i, j])) say("standard_scores", given, paste0(i, ".", j), z[i, j])
}

# ---- Getis and Ord on a line of areas, each beside the one before and after it ----

for (x in list(c(1, 2, 3, 10, 12, 11, 2, 1), c(5, 0, 0, 0, 40, 0, 0, 5, 6, 7))) {
  n <- length(x)
  w <- outer(1:n, 1:n, function(i, j) as.numeric(abs(i - j) <= 1))
  s <- sqrt(mean(x^2) - mean(x)^2)
  z <- (as.vector(w %*% x) - mean(x) * rowSums(w)) / (s * sqrt((n * rowSums(w^2) - rowSums(w)^2) / (n - 1)))
  p <- pnorm(z, lower.tail = FALSE)
  for (i in 1:n) {
    say("getis_ord", x, paste0("z", i - 1), z[i])
    say("getis_ord", x, paste0("adjusted", i - 1), p.adjust(p, "BH")[i])
  }
}

# ---- Funnel limits with overdispersion (Spiegelhalter 2005) ----

funnels <- list(c(412, 1000, 510, 1200, 300, 900, 700, 1400, 350, 1100), c(9100, 373, 780, 41, 1400, 104, 2600, 185, 1100, 100, 1600, 114))
for (f in funnels) {
  o <- f[c(TRUE, FALSE)]; e <- f[c(FALSE, TRUE)]
  centre <- sum(o) / sum(e)
  z <- (o / e - centre) / sqrt(centre / e)
  k <- floor(length(z) * 0.1)
  w <- sort(z)
  if (k > 0) { w[1:k] <- w[k + 1]; w[(length(w) - k + 1):length(w)] <- w[length(w) - k] }
  phi <- mean(w^2)
  say("funnel_rates", f, "spread", phi)
  limit <- function(p) pmax(0, centre + qnorm(p) * sqrt(phi * centre / e[1]))
  say("funnel_rates", f, "lower_95", limit(0.025))
  say("funnel_rates", f, "upper_998", limit(0.999))
}

# ---- Exponential smoothing, and forecasts held against what came ----

series <- list(c(410, 455, 430, 470, 500, 480, 465, 520, 515, 498, 530, 545, 560, 540), c(12, 15, 11, 9, 14, 13, 10, 12))
for (x in series) {
  fit <- HoltWinters(x, alpha = 0.3, beta = FALSE, gamma = FALSE)
  say("smoothed", x, "level", unname(fit$coefficients[1]))
  say("smoothed", x, "squared_errors", fit$SSE)
  free <- HoltWinters(x, beta = FALSE, gamma = FALSE)
  say("best_smoothing", x, "squared_errors", free$SSE, free$SSE * 1e-4)
}
seasonal <- round(100 + 20 * sin(2 * pi * (1:36) / 12) + (1:36) / 2 + rep(c(3, -2, 5, 0), 9))
errors <- seasonal[25:36] - seasonal[13:24]
say("same_month", seasonal, "mean", mean(abs(errors)))
say("same_month", seasonal, "root", sqrt(mean(errors^2)))
steps <- seasonal[25:36] - seasonal[22:33]
say("as_last_month_three_on", seasonal, "mean", mean(abs(steps)))

# ---- One area's change beside that of all others: the ratio of two changes ----

for (c4 in list(c(340, 300, 2100, 2050), c(60, 25, 900, 880), c(5, 9, 400, 420), c(50, 50, 500, 500))) {
  log_ratio <- log(c4[1] / c4[2]) - log(c4[3] / c4[4])
  error <- sqrt(sum(1 / c4))
  say("change_beside", c4, "ratio", exp(log_ratio))
  say("change_beside", c4, "lower", exp(log_ratio - qnorm(0.975) * error))
  say("change_beside", c4, "upper", exp(log_ratio + qnorm(0.975) * error))
  say("change_beside", c4, "p", 2 * pnorm(-abs(log_ratio / error)))
}

cat("what,given,part,value,within\n", paste0(lines, "\n"), sep = "")
