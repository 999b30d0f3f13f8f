# SPDX-FileCopyrightText: 2026 The Hearsay authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What a builder can choose, and the compiler flags that every target shares.
option(HEARSAY_BUILD_UI "Build the desktop window" ON)
option(HEARSAY_BUILD_TESTS "Build the tests" ON)
option(HEARSAY_BUILD_BENCHMARKS "Build the benchmarks (needs Google Benchmark)" ON)
option(HEARSAY_BUILD_FUZZERS "Build the fuzz targets (needs Clang)" OFF)
option(HEARSAY_WARNINGS_AS_ERRORS "Treat compiler warnings as errors" ON)
option(HEARSAY_UNITY_BUILD "Compile the files of a folder several at a time, for a faster whole build" OFF)
option(HEARSAY_ASSERTIONS "Stop at what must not happen, in optimised builds, too: to test with, not to ship" OFF)
set(HEARSAY_SANITIZERS "" CACHE STRING "Sanitizers to build with, for example address,undefined or thread")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC OFF) # folders with QObjects switch it on
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "Build type" FORCE)
endif()

find_program(HEARSAY_CCACHE ccache)
if(HEARSAY_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Without this ccache keeps nothing that was compiled with precompiled headers.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros "${HEARSAY_CCACHE}")
    set(CMAKE_C_COMPILER_LAUNCHER "${HEARSAY_CCACHE}")
endif()

add_library(hearsay_options INTERFACE)
target_compile_options(hearsay_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast -Wcast-qual)
if(HEARSAY_WARNINGS_AS_ERRORS)
    target_compile_options(hearsay_options INTERFACE -Werror)
endif()
target_compile_definitions(hearsay_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(HEARSAY_ASSERTIONS)
    # Those of Qt's and the standard library's containers, and our own.
    target_compile_definitions(hearsay_options INTERFACE QT_FORCE_ASSERTS _GLIBCXX_ASSERTIONS)
endif()
if(HEARSAY_SANITIZERS)
    target_compile_options(hearsay_options INTERFACE
        -fsanitize=${HEARSAY_SANITIZERS} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(hearsay_options INTERFACE -fsanitize=${HEARSAY_SANITIZERS})
endif()
