// One object of it.
#include "read/csl/csl.hpp"

#include "citegraph/text.hpp"
#include "core/csl.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace citegraph::read {

using namespace core;

namespace {

using Json = nlohmann::json;

/// The names that CSL 1.0.2 has kept from before for the same thing.
std::string newer_name(const std::string& variable) {
    static constexpr std::array<std::pair<std::string_view, const char*>, 3> newer{
        {{"event", "event-title"},
         {"journalAbbreviation", "container-title-short"},
         {"shortTitle", "title-short"}}};
    for (const auto& [old, now] : newer)
        if (variable == old) return now;
    return variable;
}

/// Services give several titles where the schema has one; the first is the title.
const Json& only(const std::string& variable, const Json& value) {
    const bool titles = variable.find("title") != std::string::npos;
    return titles && value.is_array() && !value.empty() ? value.front() : value;
}

class Item {
  public:
    CslItem take(const Json& object) {
        for (const auto& [name, value] : object.items()) put(name, value);
        set_key(object);
        if (out_.paper.key.empty() && !object.contains("type") && !object.contains("title"))
            out_.oddities.push_back("has neither id, type nor title: is this CSL-JSON?");
        return std::move(out_);
    }

  private:
    void put(const std::string& name, const Json& value) {
        if (name == "id" || name == "citation-key") return;
        if (name == "type")
            put_type(csl_text(value));
        else if (name == "custom" && value.is_object())
            for (const auto& [inner, held] : value.items()) put_custom(inner, held);
        else if (is_csl_name(name))
            put_names(name, value);
        else if (is_csl_date(name))
            put_date(name, value);
        else if (is_csl_variable(name))
            put_field(name, value);
        else
            put_foreign(name, value);
    }

    void put_type(const std::string& type) {
        if (is_csl_type(type)) out_.paper.type = type;
        if (is_csl_type(type) || type.empty()) return;
        out_.paper.type = "document";
        out_.paper.foreign["type"] = type;
        out_.oddities.push_back("\"" + ellipsis(type, 40) + "\" is no type of CSL's; taken as document");
    }

    /// A style's business, for which a Name has no place.
    void say_orders(const std::string& role, const Json& value) {
        for (const auto* order : {"comma-suffix", "static-ordering"})
            if (value.is_array() && std::ranges::any_of(value, [order](const Json& name) {
                    return name.is_object() && name.contains(order) && !csl_text(name[order]).empty();
                }))
                out_.oddities.push_back("\"" + std::string{order} + "\" of \"" + role + "\" is left out");
    }

    void put_names(const std::string& role, const Json& value) {
        say_orders(role, value);
        if (auto names = csl_names(value))
            out_.paper.names[role] = *std::move(names);
        else if (!value.empty())
            put_odd(role, value, "holds no name");
    }

    void put_date(const std::string& role, const Json& value) {
        if (auto date = csl_date(value))
            out_.paper.dates[role] = *std::move(date);
        else if (!value.empty())
            put_odd(role, value, "is no date");
    }

    void put_field(const std::string& name, const Json& value) {
        const auto variable = newer_name(name);
        auto text = csl_text(only(variable, value));
        if (value.is_object())
            put_odd(name, value, "holds no text");
        else if (!text.empty() && (variable == name || !out_.paper.fields.contains(variable)))
            out_.paper.fields[variable] = std::move(text);
    }

    void put_foreign(const std::string& name, const Json& value) {
        if (auto text = csl_text(value); !text.empty()) out_.paper.foreign[name] = std::move(text);
    }

    void put_odd(const std::string& name, const Json& value, const std::string& what) {
        put_foreign(name, value);
        out_.oddities.push_back("\"" + name + "\" " + what);
    }

    /// Where our own exporter keeps what CSL has no variable for.
    void put_custom(const std::string& name, const Json& value) {
        if (value.is_array() && !value.empty() && value.front().is_object()) return put_names(name, value);
        if (value.is_object() && (value.contains("date-parts") || value.contains("literal")))
            return put_date(name, value);
        const auto text = csl_text(value);
        auto id = Identifier::parse(name + ":" + text);
        if (id && name_of(id->scheme()) == name)
            out_.paper.ids.push_back(*std::move(id));
        else
            put_foreign(name, value);
    }

    /// By "citation-key", which is made for this, else by "id", as pandoc has it.
    void set_key(const Json& object) {
        const auto text = [&object](const char* name) {
            const auto found = object.find(name);
            return found == object.end() ? std::string{} : csl_text(*found);
        };
        const auto id = text("id");
        out_.paper.key = text("citation-key");
        if (out_.paper.key.empty())
            out_.paper.key = id;
        else if (!id.empty() && id != out_.paper.key)
            out_.paper.foreign["id"] = id;
    }

    CslItem out_;
};

}  // namespace

CslItem csl_item(const Json& object) {
    return Item{}.take(object);
}

}  // namespace citegraph::read
