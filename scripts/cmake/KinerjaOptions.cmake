# SPDX-License-Identifier: GPL-3.0-or-later
# kinerja_options: the compile rules of every target; kinerja_qt_options: what Qt code adds to them.
add_library(kinerja_options INTERFACE)
target_compile_options(kinerja_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast
    -Woverloaded-virtual -Wcast-qual -Wformat=2 -Wimplicit-fallthrough -Wextra-semi -Werror
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wduplicated-branches -Wlogical-op>
    # GCC 12 warns falsely about its own std::string and about optional values when it optimises (its bugs 105651, 80635).
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-restrict -Wno-maybe-uninitialized -Wno-array-bounds -Wno-stringop-overflow -Wno-dangling-pointer>
    $<$<CONFIG:RelWithDebInfo>:-fno-omit-frame-pointer>)
if(KINERJA_SANITIZE)
    target_compile_options(kinerja_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all)
    target_link_options(kinerja_options INTERFACE -fsanitize=address,undefined)
endif()

if(KINERJA_SANITIZE_THREADS)
    target_compile_options(kinerja_options INTERFACE -fsanitize=thread)
    target_link_options(kinerja_options INTERFACE -fsanitize=thread)
endif()

if(KINERJA_FUZZ)
    # Only what is compiled with coverage can be explored; tests/fuzz links the driver.
    target_compile_options(kinerja_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all)
    target_link_options(kinerja_options INTERFACE -fsanitize=address,undefined)
endif()

add_library(kinerja_qt_options INTERFACE)
target_link_libraries(kinerja_qt_options INTERFACE kinerja_options)
target_compile_definitions(kinerja_qt_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_USE_QSTRINGBUILDER
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
