# SPDX-FileCopyrightText: 2026 The Hearsay authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The three shapes of target that the project has.

# hearsay_add_library(NAME [QOBJECTS] SOURCES … LINK … PRIVATE_LINK …)
# One static library per folder of app/ and ui/. Includes are written from the top: "document/span.h". QOBJECTS: some class of it has Q_OBJECT.
function(hearsay_add_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "QOBJECTS" "" "SOURCES;LINK;PRIVATE_LINK")
    add_library(hearsay_${name} STATIC ${arg_SOURCES})
    set_target_properties(hearsay_${name} PROPERTIES AUTOMOC ${arg_QOBJECTS} LINKER_LANGUAGE CXX)
    target_include_directories(hearsay_${name} PUBLIC "${PROJECT_SOURCE_DIR}/app" "${PROJECT_SOURCE_DIR}")
    target_link_libraries(hearsay_${name} PUBLIC hearsay_options ${arg_LINK} PRIVATE ${arg_PRIVATE_LINK})
    hearsay_use_precompiled(hearsay_${name} ${arg_LINK})
    # What is local to a file must have a name that no other file of its folder has.
    set_target_properties(hearsay_${name} PROPERTIES UNITY_BUILD ${HEARSAY_UNITY_BUILD} UNITY_BUILD_BATCH_SIZE 10)
endfunction()

# hearsay_set_test_surroundings(NAME SECONDS)
# What every test of ctest runs in, and for how long: the offscreen platform, and a home of its own, which keeps it away
# from the settings and the library of whoever runs it.
function(hearsay_set_test_surroundings name seconds)
    set(home "${PROJECT_BINARY_DIR}/test-home/${name}")
    set(suppressions "${PROJECT_SOURCE_DIR}/tests/sanitizers")
    set(environment
        "QT_QPA_PLATFORM=offscreen" "QT_FORCE_STDERR_LOGGING=1" "LC_ALL=C.UTF-8"
        "XDG_CONFIG_HOME=${home}/config" "XDG_DATA_HOME=${home}/data" "XDG_STATE_HOME=${home}/state"
        "TSAN_OPTIONS=suppressions=${suppressions}/tsan.supp:die_after_fork=0"
        "LSAN_OPTIONS=suppressions=${suppressions}/lsan.supp")
    if(HEARSAY_SANITIZERS)
        # Some programs run ten times as long under a sanitizer; Qt Test stops a test function after five minutes.
        math(EXPR seconds "${seconds} * 6")
        list(APPEND environment "QTEST_FUNCTION_TIMEOUT=1800000")
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${seconds} ENVIRONMENT "${environment}")
endfunction()

# hearsay_add_test(NAME SOURCES … LINK … [TIMEOUT seconds])
# A Qt Test program and its ctest entry, run on the offscreen platform.
function(hearsay_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LINK")
    add_executable(${name} ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE hearsay_options Qt6::Test ${arg_LINK})
    hearsay_use_precompiled(${name} ${arg_LINK})
    # Tests include what moc makes of them; what is left over for the file of its own is nothing or little.
    set_source_files_properties("${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/mocs_compilation.cpp"
        PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    target_compile_definitions(${name} PRIVATE
        HEARSAY_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data" HEARSAY_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 300)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    hearsay_set_test_surroundings(${name} ${arg_TIMEOUT})
endfunction()

# hearsay_add_benchmark(NAME SOURCES … LINK …)
function(hearsay_add_benchmark name)
    if(NOT HEARSAY_BUILD_BENCHMARKS)
        return()
    endif()
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK")
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE hearsay_options benchmark::benchmark ${arg_LINK})
    target_compile_definitions(${name} PRIVATE HEARSAY_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    hearsay_use_precompiled(${name} ${arg_LINK})
endfunction()
