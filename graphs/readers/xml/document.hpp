#pragma once

#include "citegraph/graphs/edge_list.hpp"
#include "citegraph/result.hpp"

#include <pugixml.hpp>

#include <string_view>

namespace citegraph::readers {

/// A graph in XML, taken apart.
struct XmlDocument {
    pugi::xml_document tree;

    /// Fails with `malformed`, naming file and line, if `text` is no XML, or if its outermost element is not
    /// `root`.
    static Result<XmlDocument> of(const NamedText& text, std::string_view root);
};

/// The name of an element without the prefix of its namespace.
std::string_view local_name(const pugi::xml_node& element);

/// Whether `beginning` is that of an XML document with an element of that name, as far as it can be seen.
bool begins_xml(std::string_view beginning, std::string_view element);

/// `text` with XML's references to characters resolved; what looks like markup in it is none.
std::string without_references(std::string_view text);

}  // namespace citegraph::readers
