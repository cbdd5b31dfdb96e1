#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Collects every tr() and translate() text into resources/i18n: all of them for Indonesian, plurals only for English.
# (lupdate 6.4 never ends on a template argument inside the call: compute a plural's number in a line before.)
# The Indonesian texts are then written into kinerja_id.ts by hand; a test fails until each one is finished.
set -eu
cd "$(dirname "$0")/.."
lupdate=$(command -v lupdate6 || command -v lupdate || echo /usr/lib/qt6/bin/lupdate)
options="-silent -no-obsolete -locations none -I include -extensions cpp,h,ui"
# shellcheck disable=SC2086
"$lupdate" $options src include ui -source-language en -target-language id_ID -ts resources/i18n/kinerja_id.ts
# shellcheck disable=SC2086
"$lupdate" $options -pluralonly src include ui -source-language en -target-language en_US -ts resources/i18n/kinerja_en.ts
