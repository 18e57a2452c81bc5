// Reads a bid against the registers, the other bids and the awards of before.
#include "commissioning/diligence_reading.h"
#include "base/near_copies.h"
#include "commissioning/round_road.h"

namespace reeve::commissioning {
namespace {

constexpr double much_alike = 0.5;
constexpr int least_words = 20; // shorter texts are alike by chance

// A register with the number that the bid gives for it.
struct Asked {
    RegisterKind kind;
    std::string number;
    const RegisterAnswer& answer;
};

// The registers that can say something: the bid gives a number, and the register was read.
std::vector<Asked> asked_of(const Bid& bid, const DiligenceWorld& world) {
    std::vector<Asked> all;
    if (!bid.charity_number.empty() && world.charities.reading)
        all.push_back({RegisterKind::charities, bid.charity_number, world.charities});
    if (!bid.company_number.empty() && world.companies.reading)
        all.push_back({RegisterKind::companies, bid.company_number, world.companies});
    return all;
}

std::string register_words(const Asked& asked) {
    return folded(label_of(asked.kind)) + " of " + in_words(asked.answer.reading->register_date);
}

// One finding of an item over several registers: flagged where one of them is, as old as the oldest of them.
class Told {
public:
    explicit Told(CheckItem item) { finding_.item = item; }
    void tell(bool is_flagged, const std::string& words, std::optional<Date> register_date = {}) {
        finding_.is_flagged = finding_.is_flagged || is_flagged;
        finding_.words += (finding_.words.empty() ? "" : " ") + words;
        if (register_date && (!finding_.register_date || *register_date < *finding_.register_date))
            finding_.register_date = register_date;
    }
    void add_to(std::vector<Finding>& all) const {
        if (!finding_.words.empty()) all.push_back(finding_);
    }

private:
    Finding finding_;
};

void read_identity(Told& told, const Bid& bid, const Asked& asked) {
    auto where = register_words(asked);
    auto day = asked.answer.reading->register_date;
    if (!asked.answer.body) return told.tell(true, "Number " + asked.number + " is not in the " + where + ".", day);
    bool is_same = is_same_name(asked.answer.body->name, bid.organisation);
    told.tell(!is_same,
              "The " + where + " has " + asked.answer.body->name + " under " + asked.number
                  + (is_same ? "." : "; the bid is of " + bid.organisation + "."),
              day);
}

void read_active(Told& told, const Asked& asked) {
    if (!asked.answer.body) return;
    const auto& body = *asked.answer.body;
    bool is_active = !body.closed_on && (folded(body.status) == "registered" || folded(body.status) == "active");
    told.tell(!is_active,
              "The " + register_words(asked) + " says “" + body.status + "”"
                  + (body.closed_on ? ", since " + in_words(*body.closed_on) : "") + ".",
              asked.answer.reading->register_date);
}

void read_accounts(Told& told, const Asked& asked, Date today) {
    if (!asked.answer.body) return;
    const auto& body = *asked.answer.body;
    auto day = asked.answer.reading->register_date;
    if (asked.kind == RegisterKind::charities && !body.accounts.empty()) {
        auto words = folded(body.accounts);
        bool is_late = words.find("overdue") != std::string::npos || words.find("default") != std::string::npos;
        told.tell(is_late, "The " + register_words(asked) + " says “" + body.accounts + "”.", day);
    }
    if (asked.kind == RegisterKind::companies && body.accounts_due)
        told.tell(*body.accounts_due < today,
                  std::string("Accounts ") + (*body.accounts_due < today ? "were" : "are") + " due by "
                      + in_words(*body.accounts_due) + " by the " + register_words(asked) + ".",
                  day);
}

void read_bank(Told& name, Told& account, const Bid& bid, const DiligenceWorld& world) {
    if (world.account_name.empty()) return;
    bool is_same = is_same_name(world.account_name, bid.organisation);
    name.tell(!is_same, "The account is in the name of " + world.account_name
                            + (is_same ? "." : ", not of " + bid.organisation + "."));
    account.tell(world.shares_account, world.shares_account ? "Another organisation gave the same account."
                                                            : "No other organisation gave the same account.");
}

// Neither names another bid or award: whoever reads this one may stand aside from it.
void read_money(Told& told, const DiligenceWorld& world) {
    if (world.owes) return told.tell(true, "Money of an earlier award was due back and did not come.");
    told.tell(false, world.had_award ? "Nothing is due back of what this office gave before."
                                     : "This office gave it nothing before.");
}

void read_others(Told& told, const Bid& bid, const DiligenceWorld& world) {
    auto like = bids_like(bid, world.others);
    if (!like.same.empty()) told.tell(true, "Another bid of this round may be of the same organisation.");
    if (!like.alike.empty()) told.tell(true, "Much of its words stand in another bid too.");
    if (like.same.empty() && like.alike.empty())
        told.tell(false, "No other bid of this round is of the same organisation, and none of any round much alike.");
}

std::string plain_name(std::string_view name) {
    std::string plain = " ";
    for (char c : folded(name)) {
        if (c == '\'' || c == '.') continue;
        plain += std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80 ? c : ' ';
    }
    plain += ' ';
    for (const char* word : {" the ", " ltd ", " limited ", " cic ", " cio ", " plc ", " and "})
        plain = replaced(plain, word, " ");
    return tidied(plain);
}

} // namespace

std::vector<Finding> findings(const Bid& bid, const DiligenceWorld& world) {
    Told identity(CheckItem::identity), active(CheckItem::active_status), accounts(CheckItem::accounts);
    Told money(CheckItem::unreturned_money), others(CheckItem::similar_bids);
    Told bank_name(CheckItem::bank_name), shared(CheckItem::shared_bank);
    read_bank(bank_name, shared, bid, world);
    if (bid.charity_number.empty() && bid.company_number.empty())
        identity.tell(true, "The bid gives no number of a charity or company. Show in another way who they are.");
    for (const auto& asked : asked_of(bid, world)) {
        read_identity(identity, bid, asked);
        read_active(active, asked);
        read_accounts(accounts, asked, world.today);
    }
    read_money(money, world);
    read_others(others, bid, world);
    std::vector<Finding> all;
    for (const auto* told : {&identity, &active, &accounts, &bank_name, &shared, &money, &others}) told->add_to(all);
    return all;
}

bool is_same_name(std::string_view one, std::string_view other) { return plain_name(one) == plain_name(other); }

BidsLike bids_like(const Bid& bid, const std::vector<Bid>& others) {
    BidsLike like;
    std::vector<std::pair<double, std::string>> alike;
    for (const auto& other : others) {
        if (other.round == bid.round && is_live(other) && is_same_organisation(bid, other))
            like.same.push_back(other.reference);
        if (words_in(bid.summary.text) < least_words || words_in(other.summary.text) < least_words) continue;
        auto likeness = likeness_of(bid.summary.text, other.summary.text);
        if (likeness >= much_alike) alike.emplace_back(-likeness, other.reference);
    }
    std::sort(alike.begin(), alike.end());
    for (const auto& [likeness, reference] : alike) like.alike.push_back(reference);
    return like;
}

} // namespace reeve::commissioning
