// Titles in two languages.
#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "resolve/match/title_agreement.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace citegraph::resolving {

using namespace core;

namespace {

/// How the beginnings of words for one thing are written in English, and in Chinese, German, Spanish, French and Russian,
/// folded: what is often in titles.
struct Thing {
    std::string_view english, others;
};
constexpr std::array<Thing, 36> glossary{{
    {"survey review overview", "综述 概述 ubersicht uberblick revision etat обзор"},
    {"language", "语言 sprach lenguaje langage langue язык"},
    {"model", "模型 modell modelo modele модел"},
    {"network", "网络 netz redes reseau сет"},
    {"neural", "神经 neuronal neuronale нейрон"},
    {"learning", "学习 lernen aprendizaje apprentissage обучен"},
    {"reinforcement", "强化 bestark refuerzo renforcement подкреплен"},
    {"distributed", "分布式 verteilt distribuid distribue распредел"},
    {"memory", "内存 存储器 speicher memoria memoire памят"},
    {"attention", "注意力 aufmerksamkeit atencion внимани"},
    {"training", "训练 entrenamiento entrainement"},
    {"inference reasoning", "推理 inferenz inferencia вывод"},
    {"consensus", "共识 konsens consenso консенсус"},
    {"protocol", "协议 protokoll protocolo protocole протокол"},
    {"sparse", "稀疏 dunn dispers разрежен"},
    {"graph", "图神经 图计算 graphen grafos graphes граф"},
    {"database", "数据库 datenbank datos donnees баз"},
    {"algorithm", "算法 algorithm algoritm алгоритм"},
    {"optimi", "优化 optimier optimiza optimisation оптимиз"},
    {"scheduling", "调度 ablaufplan planificacion ordonnancement планирован"},
    {"system", "系统 system sistema systeme систем"},
    {"security", "安全 sicherheit seguridad securite безопасн"},
    {"privacy", "隐私 datenschutz privacidad приватн"},
    {"recommend", "推荐 empfehlung recomendacion recommandation рекоменд"},
    {"translation", "翻译 ubersetzung traduccion traduction перевод"},
    {"speech", "语音 gesprochen habla parole реч"},
    {"image vision visual", "图像 视觉 bild imagen vision изображен"},
    {"quantum", "量子 quanten cuantic quantique квант"},
    {"theory", "理论 theorie teoria теори"},
    {"cluster", "集群 聚类 cluster кластер"},
    {"cloud", "云计算 云 wolke nube nuage облак"},
    {"efficient efficiency", "高效 effizien eficien efficac эффективн"},
    {"serving service", "服务 dienst servicio сервис"},
    {"federated", "联邦 foderiert federad federe федератив"},
    {"knowledge", "知识 wissen conocimiento connaissance знани"},
    {"generat", "生成 generier generat generaci генерат"},
}};

bool has_any(const std::string& text, std::string_view parts) {
    return std::ranges::any_of(split(parts, ' '), [&](auto part) { return text.find(part) != text.npos; });
}

/// Words side by side: those of scripts without spaces are not kept apart.
std::string folded(const std::string& title) {
    std::string out;
    for (const auto& word : title_words(title)) {
        const bool wide = static_cast<unsigned char>(word.front()) >= 0xE3;
        out += wide ? word : " " + word + " ";
    }
    return out;
}

bool says_so_in_english(const std::string& text, std::string_view beginnings) {
    return std::ranges::any_of(split(beginnings, ' '),
                               [&](auto word) { return text.find(" " + std::string{word}) != text.npos; });
}

/// All that the glossary knows of either stands in both, and that is not little.
bool translate(const std::string& foreign, const std::string& english) {
    constexpr int enough_things = 3;
    int both = 0;
    for (const auto& thing : glossary) {
        const bool here = has_any(foreign, thing.others), there = says_so_in_english(english, thing.english);
        if (here != there) return false;
        both += here;
    }
    return both >= enough_things;
}

/// A number, or a word that is of the other's script: titles in two languages share no other words by accident.
bool share_proper_name(const TitleForm& a, const TitleForm& b) {
    const auto is_name = [&](std::size_t i) {
        const auto& word = a.full[i];
        if (std::ranges::find(b.full, word) == b.full.end()) return false;
        const bool is_other = a.latin != b.latin && is_letter(word.front()) && word.size() > 2;
        return a.coined[i] || (is_other && !is_generic(word) && !is_function_word(word));
    };
    for (std::size_t i = 0; i < a.full.size(); ++i)
        if (is_name(i)) return true;
    return false;
}

bool differ_in_numbers(const TitleForm& a, const TitleForm& b) {
    const auto lacks = [](const TitleForm& one, const TitleForm& other) {
        return std::ranges::any_of(one.full, [&](const auto& word) {
            return is_number(word) && std::ranges::find(other.full, word) == other.full.end();
        });
    };
    return lacks(a, b) || lacks(b, a);
}

}  // namespace

bool share_translated_words(std::span<const std::string> listed, std::span<const std::string> known) {
    for (const auto& title : listed)
        for (const auto& record : known) {
            const auto a = title_form(title), b = title_form(record);
            if (differ_in_numbers(a, b)) continue;
            if (share_proper_name(a, b) || share_proper_name(b, a)) return true;
            if (translate(folded(title), folded(record)) || translate(folded(record), folded(title)))
                return true;
        }
    return false;
}

}  // namespace citegraph::resolving
