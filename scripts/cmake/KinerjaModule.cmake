# SPDX-License-Identifier: GPL-3.0-or-later
include(GoogleTest)

# kinerja_add_module(<name> [QT] SOURCES a.cpp… HEADERS a.h… FORMS a.ui… DEPENDS … PRIVATE_DEPENDS …)
# One module = one static library kinerja_<name>, alias kinerja::<name>.
# The link line is the architecture: a module can only include what it links.
function(kinerja_add_module name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "QT" "" "SOURCES;HEADERS;FORMS;DEPENDS;PRIVATE_DEPENDS")
    list(TRANSFORM arg_SOURCES PREPEND ${PROJECT_SOURCE_DIR}/src/${name}/)
    list(TRANSFORM arg_HEADERS PREPEND ${PROJECT_SOURCE_DIR}/include/kinerja/${name}/)
    list(TRANSFORM arg_FORMS PREPEND ${PROJECT_SOURCE_DIR}/ui/)
    # Headers and forms must be listed: AUTOMOC only looks beside the .cpp on its own.
    add_library(kinerja_${name} STATIC ${arg_SOURCES} ${arg_HEADERS} ${arg_FORMS})
    add_library(kinerja::${name} ALIAS kinerja_${name})
    set(options kinerja_options)
    if(arg_QT)
        set(options kinerja_qt_options)
        set_target_properties(kinerja_${name} PROPERTIES
            AUTOMOC ON AUTOUIC ON AUTOUIC_SEARCH_PATHS ${PROJECT_SOURCE_DIR}/ui)
    else()
        set_target_properties(kinerja_${name} PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
    endif()
    target_include_directories(kinerja_${name}
        PUBLIC ${PROJECT_SOURCE_DIR}/include
        PRIVATE ${PROJECT_SOURCE_DIR}/src/${name})
    target_link_libraries(kinerja_${name} PUBLIC ${arg_DEPENDS} PRIVATE ${arg_PRIVATE_DEPENDS} ${options})
endfunction()

# kinerja_add_tests(<target> [QT] LABEL unit|widget|… SOURCES a_test.cpp… DEPENDS …)
# One test program per module and kind, found by CTest case by case.
function(kinerja_add_tests target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "QT" "LABEL" "SOURCES;DEPENDS;ENVIRONMENT")
    add_executable(${target} ${arg_SOURCES})
    set(main GTest::gtest_main)
    set(options kinerja_options)
    set_target_properties(${target} PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
    if(arg_QT)
        target_sources(${target} PRIVATE ${PROJECT_SOURCE_DIR}/tests/support/qt_main.cpp)
        set_target_properties(${target} PROPERTIES AUTOMOC ON)
        set(main GTest::gtest Qt6::Test Qt6::Widgets)
        set(options kinerja_qt_options)
    endif()
    target_link_libraries(${target} PRIVATE ${arg_DEPENDS} kinerja_test_support ${main} GTest::gmock ${options})
    gtest_discover_tests(${target} DISCOVERY_MODE PRE_TEST PROPERTIES
        LABELS "${arg_LABEL}" TIMEOUT 300
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=Asia/Jakarta;QT_LOGGING_RULES=qt.qpa.*=false;${arg_ENVIRONMENT}")
endfunction()

# kinerja_embed_text(<target> NAME <symbol> NAMESPACE <ns> FILES …): the files' bytes as a
# std::span<const EmbeddedText> <ns>::<symbol>() (declared in kinerja/base/embedded.h style structs).
function(kinerja_embed_text target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "NAME;NAMESPACE" "FILES")
    list(SORT arg_FILES)
    set(entries "")
    foreach(file IN LISTS arg_FILES)
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
        get_filename_component(stem ${file} NAME_WE)
        file(READ ${file} text)
        # A string literal may not be longer than 65,536 characters: cut into adjacent literals.
        string(LENGTH "${text}" length)
        set(literal "")
        set(at 0)
        while(at LESS length)
            string(SUBSTRING "${text}" ${at} 8000 piece)
            string(APPEND literal "R\"~~~(${piece})~~~\"\n")
            math(EXPR at "${at} + 8000")
        endwhile()
        string(APPEND entries "    kinerja::EmbeddedText{\"${stem}\", ${literal}},\n")
    endforeach()
    list(LENGTH arg_FILES count)
    set(out ${PROJECT_BINARY_DIR}/generated/${target}_${arg_NAME}.cpp)
    file(CONFIGURE OUTPUT ${out} CONTENT
"#include \"kinerja/base/embedded.h\"
#include <array>
namespace ${arg_NAMESPACE} {
std::span<const kinerja::EmbeddedText> ${arg_NAME}() noexcept;
namespace {
constexpr std::array<kinerja::EmbeddedText, ${count}> kTable{{
${entries}}};
}
std::span<const kinerja::EmbeddedText> ${arg_NAME}() noexcept { return kTable; }
}
" @ONLY)
    target_sources(${target} PRIVATE ${out})
endfunction()
