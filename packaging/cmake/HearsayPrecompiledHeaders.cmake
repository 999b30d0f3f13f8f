# SPDX-FileCopyrightText: 2026 The Hearsay authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Headers of Qt and the standard library are read once and not for every file; the build takes much less time.
# They stand before each file's own includes, so a build without them (the preset `tidy`) finds an include that is missing.
option(HEARSAY_PRECOMPILED_HEADERS "Read the headers of Qt and the standard library once" ON)

set(hearsay_core_headers
    <algorithm> <array> <memory> <optional> <utility> <vector> <QByteArray> <QHash> <QList> <QSet> <QString> <QStringList>)
# QTest is not among them: it stores the name of the folder that it is compiled in.
set(hearsay_widget_headers
    <QApplication> <QColor> <QFutureWatcher> <QLabel> <QLineEdit> <QListView> <QMenu> <QPainter> <QPlainTextEdit>
    <QToolButton> <QVBoxLayout> <QWidget>)

function(hearsay_precompile name library)
    set(source "${PROJECT_BINARY_DIR}/precompiled/${name}.cpp")
    file(GENERATE OUTPUT "${source}" CONTENT "")
    add_library(hearsay_precompiled_${name} OBJECT "${source}")
    target_link_libraries(hearsay_precompiled_${name} PRIVATE hearsay_options ${library})
    target_precompile_headers(hearsay_precompiled_${name} PRIVATE ${ARGN})
endfunction()

# hearsay_precompile_all(SUFFIX): for the targets of this folder and those below it, whose compiler options must be the
# same as here.
macro(hearsay_precompile_all suffix)
    set(hearsay_precompiled_suffix "${suffix}")
    if(HEARSAY_PRECOMPILED_HEADERS)
        hearsay_precompile(core${suffix} Qt6::Core ${hearsay_core_headers})
        if(HEARSAY_BUILD_UI)
            hearsay_precompile(widgets${suffix} Qt6::Widgets ${hearsay_core_headers} ${hearsay_widget_headers})
        endif()
    endif()
endmacro()

# hearsay_use_precompiled(TARGET LINKED…): what links a part of the window gets the headers of widgets, too.
function(hearsay_use_precompiled target)
    if(NOT HEARSAY_PRECOMPILED_HEADERS)
        return()
    endif()
    set(linked "${ARGN}")
    set(name core)
    if(linked MATCHES "hearsay_(ui|test_window)|Qt6::Widgets")
        set(name widgets)
    endif()
    target_precompile_headers(${target} REUSE_FROM hearsay_precompiled_${name}${hearsay_precompiled_suffix})
endfunction()

hearsay_precompile_all("")
