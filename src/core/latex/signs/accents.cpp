// Accents: commands and the combining marks of Unicode that they stand for.
#include "core/latex/signs/signs.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace citegraph::latex {
namespace {

using Row = std::pair<std::string_view, std::int32_t>;

/// Two marks, the circumflex next to the letter, as one number.
constexpr std::int32_t with_circumflex(std::int32_t mark) {
    return mark << 16 | 0x302;
}

/// Those of the kernel and T1; the first of a mark is written.
constexpr auto kernel = std::to_array<Row>({
    {"`", 0x300},
    {"'", 0x301},
    {"^", 0x302},
    {"~", 0x303},
    {"=", 0x304},
    {"u", 0x306},
    {".", 0x307},
    {"\"", 0x308},
    {"r", 0x30A},
    {"H", 0x30B},
    {"v", 0x30C},
    {"d", 0x323},
    {"textcommabelow", 0x326},
    {"c", 0x327},
    {"k", 0x328},
    {"b", 0x331},
});

/// T4, T5, tipa and others.
constexpr auto foreign = std::to_array<Row>({
    {"h", 0x309},
    {"|", 0x30D},
    {"U", 0x30E},
    {"G", 0x30F},
    {"C", 0x30F},
    {"f", 0x311},
    {"t", 0x311},
    {"M", 0x322},
    {"B", 0x335},
    {"D", 0x324},
    {"textvbaraccent", 0x30D},
    {"textdoublevbaraccent", 0x30E},
    {"textdotbreve", 0x310},
    {"textturncommaabove", 0x312},
    {"textcommaabove", 0x313},
    {"textrevcommaabove", 0x314},
    {"textcommaabover", 0x315},
    {"textsubgrave", 0x316},
    {"textsubacute", 0x317},
    {"textadvancing", 0x318},
    {"textretracting", 0x319},
    {"textlangleabove", 0x31A},
    {"textrighthorn", 0x31B},
    {"horn", 0x31B},
    {"textsublhalfring", 0x31C},
    {"textraising", 0x31D},
    {"textlowering", 0x31E},
    {"textsubplus", 0x31F},
    {"textsubbar", 0x320},
    {"textsubminus", 0x320},
    {"textpalhookbelow", 0x321},
    {"textsubumlaut", 0x324},
    {"textsubring", 0x325},
    {"textsyllabic", 0x329},
    {"textsubbridge", 0x32A},
    {"textsubw", 0x32B},
    {"textsubwedge", 0x32C},
    {"textsubcircnum", 0x32D},
    {"textsubcircum", 0x32D},
    {"textsubbreve", 0x32E},
    {"textundertie", 0x32E},
    {"textsubarch", 0x32F},
    {"textsubtilde", 0x330},
    {"subdoublebar", 0x347},
    {"textsuperimposetilde", 0x334},
    {"textsstrokethru", 0x335},
    {"textlstrokethru", 0x336},
    {"textsstrikethru", 0x337},
    {"textlstrikethru", 0x338},
    {"textsubrhalfring", 0x339},
    {"textinvsubbridge", 0x33A},
    {"textsubsquare", 0x33B},
    {"textseagull", 0x33C},
    {"textovercross", 0x33D},
    {"overbridge", 0x346},
    {"subdoublevert", 0x348},
    {"subcorner", 0x349},
    {"crtilde", 0x34A},
    {"textoverw", 0x34A},
    {"dottedtilde", 0x34B},
    {"doubletilde", 0x34C},
    {"spreadlips", 0x34D},
    {"whistle", 0x34E},
    {"textrightarrowhead", 0x350},
    {"textlefthalfring", 0x351},
    {"sublptr", 0x354},
    {"subrptr", 0x355},
    {"textrightuparrowhead", 0x356},
    {"textrighthalfring", 0x357},
    {"textdoublebreve", 0x35D},
    {"textdoublemacron", 0x35E},
    {"textdoublemacronbelow", 0x35F},
    {"textdoubletilde", 0x360},
    {"texttoptiebar", 0x361},
    {"texttie", 0x361},
    {"sliding", 0x362},
    {"newtie", 0x361},
    {"textroundcap", 0x311},
    {"ocirc", 0x30A},  // to utilde: mathscinet.sty
    {"udot", 0x323},
    {"dudot", 0x324},
    {"lfhook", 0x326},
    {"polhk", 0x328},
    {"soft", 0x30C},
    {"uarc", 0x311},
    {"utilde", 0x330},
    {"cfac", with_circumflex(0x301)},  // to cfudot: of MathSciNet's exports
    {"cfgrv", with_circumflex(0x300)},
    {"cftil", with_circumflex(0x303)},
    {"cfudot", with_circumflex(0x323)},
    {"capitalgrave", 0x300},
    {"capitalacute", 0x301},
    {"capitalcircumflex", 0x302},
    {"capitaltilde", 0x303},
    {"capitalmacron", 0x304},
    {"capitalbreve", 0x306},
    {"capitaldotaccent", 0x307},
    {"capitaldieresis", 0x308},
    {"capitalring", 0x30A},
    {"capitalhungarumlaut", 0x30B},
    {"capitalcaron", 0x30C},
    {"capitalcedilla", 0x327},
    {"capitalogonek", 0x328},
    {"textgravemacron", 0x1DC5},
    {"textacutemacron", 0x1DC4},
});

constexpr auto math = std::to_array<Row>({
    {"hat", 0x302},      {"widehat", 0x302},   {"check", 0x30C},  {"widecheck", 0x30C},
    {"tilde", 0x303},    {"widetilde", 0x303}, {"acute", 0x301},  {"grave", 0x300},
    {"dot", 0x307},      {"ddot", 0x308},      {"dddot", 0x20DB}, {"ddddot", 0x20DC},
    {"breve", 0x306},    {"bar", 0x304},       {"vec", 0x20D7},   {"mathring", 0x30A},
    {"overline", 0x305}, {"underline", 0x332}, {"not", 0x338},    {"underbar", 0x331},
    {"utilde", 0x330},
});

constexpr std::array<std::pair<std::int32_t, std::string_view>, 15> bare{{{0x300, "`"},
                                                                          {0x301, "´"},
                                                                          {0x302, "^"},
                                                                          {0x303, "~"},
                                                                          {0x304, "¯"},
                                                                          {0x306, "˘"},
                                                                          {0x307, "˙"},
                                                                          {0x308, "¨"},
                                                                          {0x30A, "˚"},
                                                                          {0x30B, "˝"},
                                                                          {0x30C, "ˇ"},
                                                                          {0x327, "¸"},
                                                                          {0x328, "˛"},
                                                                          {0x323, "."},
                                                                          {0x331, "_"}}};

std::int32_t find(const auto& rows, std::string_view command) {
    const auto row = std::ranges::find(rows, command, &Row::first);
    return row == rows.end() ? 0 : row->second;
}

}  // namespace

std::int32_t accent_of(std::string_view command) {
    if (const auto mark = find(kernel, command)) return mark;
    if (command.size() > 1 && command.size() < 4) return 0;
    return find(foreign, command);
}

std::int32_t math_accent_of(std::string_view command) {
    return find(math, command);
}

std::string_view bare_accent(std::int32_t mark) {
    const auto row = std::ranges::find(bare, mark, &std::pair<std::int32_t, std::string_view>::first);
    return row == bare.end() ? std::string_view{} : row->second;
}

std::string_view accent_command(std::int32_t mark) {
    const auto row = std::ranges::find(kernel, mark, &Row::second);
    return row == kernel.end() ? std::string_view{} : row->first;
}

}  // namespace citegraph::latex
