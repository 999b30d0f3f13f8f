# SPDX-FileCopyrightText: 2026 The Hearsay authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Everything that Hearsay takes from elsewhere is found here and nowhere else.
# packaging/setup installs what Debian 12 lacks (KSyntaxHighlighting for Qt 6) into a prefix of its own.
set(HEARSAY_PREFIX "$ENV{HEARSAY_PREFIX}" CACHE PATH "Where packaging/setup put what it built")
if(NOT HEARSAY_PREFIX)
    if(DEFINED ENV{XDG_CACHE_HOME})
        set(HEARSAY_PREFIX "$ENV{XDG_CACHE_HOME}/hearsay/prefix")
    else()
        set(HEARSAY_PREFIX "$ENV{HOME}/.cache/hearsay/prefix")
    endif()
endif()
list(APPEND CMAKE_PREFIX_PATH "${HEARSAY_PREFIX}")

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Concurrent Sql Pdf)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(gumbo REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(md4c REQUIRED IMPORTED_TARGET md4c)
pkg_check_modules(uchardet REQUIRED IMPORTED_TARGET uchardet)
pkg_check_modules(zstd REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(igraph REQUIRED IMPORTED_TARGET igraph)
pkg_check_modules(libqpdf REQUIRED IMPORTED_TARGET libqpdf)
# Its CMake package asks for OpenCL, of which nothing is used. Debian's oneDNN works with GCC's OpenMP, which has to be
# told that one thread is enough.
find_library(HEARSAY_ONEDNN dnnl REQUIRED)
add_library(hearsay_onednn INTERFACE)
target_link_libraries(hearsay_onednn INTERFACE "${HEARSAY_ONEDNN}" gomp)
# qpdf 11 still has a pointer class of its own and asks its users to say that they do without it.
target_compile_definitions(PkgConfig::libqpdf INTERFACE POINTERHOLDER_TRANSITION=4)

if(HEARSAY_BUILD_UI)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets Svg)
    # Debian 13 and later have the KF6 build; on Debian 12 packaging/setup builds 5.116 against Qt 6.
    find_package(KF6SyntaxHighlighting QUIET)
    if(KF6SyntaxHighlighting_FOUND)
        add_library(hearsay_syntax_highlighting ALIAS KF6::SyntaxHighlighting)
    else()
        find_package(KF5SyntaxHighlighting 5.116 REQUIRED)
        add_library(hearsay_syntax_highlighting ALIAS KF5::SyntaxHighlighting)
    endif()
endif()
if(HEARSAY_BUILD_TESTS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
    if(HEARSAY_BUILD_BENCHMARKS)
        find_package(benchmark REQUIRED)
    endif()
endif()
