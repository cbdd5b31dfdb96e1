# SPDX-License-Identifier: GPL-3.0-or-later
# Included by tests/bench/CMakeLists.txt when KINERJA_BENCH is ON.
find_package(benchmark REQUIRED)
add_executable(kpi_bench ${CMAKE_CURRENT_LIST_DIR}/kpi_bench.cpp ${CMAKE_CURRENT_LIST_DIR}/kpi_parts.cpp ${CMAKE_CURRENT_LIST_DIR}/kpi_world.cpp)
target_link_libraries(kpi_bench PRIVATE kinerja::kpi benchmark::benchmark kinerja_options)
# How many bytes a pass reads is told by the engine's own columns.
target_include_directories(kpi_bench PRIVATE ${PROJECT_SOURCE_DIR}/src/kpi)
