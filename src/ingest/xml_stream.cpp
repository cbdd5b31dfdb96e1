// SPDX-License-Identifier: GPL-3.0-or-later
#include "xml_stream.h"

#include <array>
#include <memory>
#include <string>
#include <type_traits>

#include <expat.h>

namespace kinerja::ingest {
namespace {

constexpr char kSeparator = '\n';  // parts a namespace from a name; attribute normalisation takes it out of both
constexpr std::size_t kBlock = 64UL * 1024UL;
constexpr std::size_t kLongestTag = 2UL * 1024UL * 1024UL;
constexpr std::uint64_t kMostElements = 20'000'000;

constexpr std::array<std::string_view, 3> kSpaces{
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/package/2006/relationships",
};
constexpr std::array<std::string_view, 2> kRelationshipIds{
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships\nid",
    "http://purl.oclc.org/ooxml/officeDocument/relationships\nid",
};
constexpr std::string_view kXmlSpace = "http://www.w3.org/XML/1998/namespace\nspace";

std::string_view localName(std::string_view name) noexcept
{
    const auto at = name.rfind(kSeparator);
    if (at == std::string_view::npos) {
        return name;
    }
    const auto space = name.substr(0, at);
    for (const auto known : kSpaces) {
        if (space == known) {
            return name.substr(at + 1);
        }
    }
    return {};
}

/// One reading: the bridge from expat's C callbacks.
class Reading {
public:
    explicit Reading(XmlEvents& events) : m_events(events), m_parser(XML_ParserCreateNS(nullptr, kSeparator))
    {
        XML_SetUserData(m_parser.get(), this);
        XML_SetElementHandler(m_parser.get(), &Reading::onOpen, &Reading::onClose);
        XML_SetCharacterDataHandler(m_parser.get(), &Reading::onText);
        XML_SetStartDoctypeDeclHandler(m_parser.get(), &Reading::onDoctype);
        XML_SetCommentHandler(m_parser.get(), &Reading::onComment);
        XML_SetProcessingInstructionHandler(m_parser.get(), &Reading::onInstruction);
    }

    Status run(const std::function<Result<std::size_t>(std::span<char>)>& read, const std::stop_token& stop)
    {
        while (true) {
            if (stop.stop_requested()) {
                return fail(Errc::Cancelled, "stopped");
            }
            auto* const buffer = static_cast<char*>(XML_GetBuffer(m_parser.get(), static_cast<int>(kBlock)));
            if (buffer == nullptr) {
                return fail(Errc::Internal, "no memory to read XML");
            }
            const auto count = read({buffer, kBlock});
            if (!count) {
                return pass(count.error());
            }
            m_silentBytes += *count;
            const bool isParsed = XML_ParseBuffer(m_parser.get(), static_cast<int>(*count), *count == 0) == XML_STATUS_OK;
            if (m_events.error) {
                return pass(*m_events.error);
            }
            if (m_events.isDone || (isParsed && *count == 0)) {
                return {};
            }
            if (!isParsed) {
                return broken();
            }
            if (m_silentBytes > kLongestTag) {
                return fail(Errc::UnsafeFile, "a tag of more than 2 MB in its XML");
            }
        }
    }

private:
    struct Free {
        void operator()(XML_Parser parser) const noexcept { XML_ParserFree(parser); }
    };

    tl::unexpected<Error> broken() const
    {
        const auto code = XML_GetErrorCode(m_parser.get());
        return fail(Errc::UnsafeFile, "its XML is broken in line " + std::to_string(XML_GetCurrentLineNumber(m_parser.get()))
                                          + ": " + XML_ErrorString(code));
    }

    void stopIfWanted()
    {
        if (m_events.error || m_events.isDone) {
            XML_StopParser(m_parser.get(), XML_FALSE);
        }
    }

    static Reading& self(void* data) noexcept { return *static_cast<Reading*>(data); }
    bool isOver() const noexcept { return m_events.isDone || m_events.error.has_value(); }

    static void onOpen(void* data, const XML_Char* name, const XML_Char** attributes)
    {
        auto& me = self(data);
        me.m_silentBytes = 0;
        if (me.isOver()) {
            return;
        }
        if (++me.m_elements > kMostElements) {
            me.m_events.error = Error{Errc::UnsafeFile, "more than 20 million elements in its XML"};
        } else {
            me.m_events.open(localName(name), XmlAttributes{attributes});
        }
        me.stopIfWanted();
    }

    static void onClose(void* data, const XML_Char* name)
    {
        auto& me = self(data);
        me.m_silentBytes = 0;
        if (!me.isOver()) {
            me.m_events.close(localName(name));
            me.stopIfWanted();
        }
    }

    static void onText(void* data, const XML_Char* text, int length)
    {
        auto& me = self(data);
        me.m_silentBytes = 0;
        if (!me.isOver()) {
            me.m_events.text({text, static_cast<std::size_t>(length)});
            me.stopIfWanted();
        }
    }

    /// Entities of its own are how a small document grows without end; nothing that writes workbooks needs one.
    static void onDoctype(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int)
    {
        auto& me = self(data);
        me.m_events.error = Error{Errc::UnsafeFile, "a DOCTYPE in its XML"};
        me.stopIfWanted();
    }

    static void onComment(void* data, const XML_Char*) { self(data).m_silentBytes = 0; }
    static void onInstruction(void* data, const XML_Char*, const XML_Char*) { self(data).m_silentBytes = 0; }

    XmlEvents& m_events;
    std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free> m_parser;
    std::size_t m_silentBytes = 0;  ///< read since the last event: an unfinished tag that grows
    std::uint64_t m_elements = 0;
};

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const noexcept
{
    for (const char** pair = m_pairs; *pair != nullptr; pair += 2) {
        if (name == *pair) {
            return pair[1];
        }
    }
    return std::nullopt;
}

std::optional<std::string_view> XmlAttributes::relationshipId() const noexcept
{
    for (const auto id : kRelationshipIds) {
        if (const auto found = find(id)) {
            return found;
        }
    }
    return std::nullopt;
}

bool XmlAttributes::keepsSpace() const noexcept { return find(kXmlSpace) == "preserve"; }

bool XmlAttributes::isTrue(std::string_view name) const noexcept
{
    const auto value = find(name);
    return value == "1" || value == "true";
}

Status readXml(const std::function<Result<std::size_t>(std::span<char>)>& read, XmlEvents& events, const std::stop_token& stop)
{
    return Reading{events}.run(read, stop);
}

}  // namespace kinerja::ingest
