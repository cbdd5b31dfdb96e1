// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

namespace kinerja::support {

/// A new empty folder that is removed with everything in it.
class TempFolder {
public:
    TempFolder()
        : m_path((std::filesystem::temp_directory_path() / "kinerja-test-XXXXXX").string())
    {
        if (::mkdtemp(m_path.data()) == nullptr) {
            std::abort();
        }
    }
    ~TempFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    [[nodiscard]] const std::string& path() const noexcept { return m_path; }
    [[nodiscard]] std::string file(const std::string& name) const { return m_path + "/" + name; }
    [[nodiscard]] std::size_t entries() const
    {
        std::size_t count = 0;
        for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator{m_path}) {
            ++count;
        }
        return count;
    }

private:
    std::string m_path;
};

}  // namespace kinerja::support
