#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# merge-po.sh desktop|xml TEMPLATE FOLDER OUTPUT: a template with the translations of a folder.
set -eu

msgfmt "--$1" "--template=$2" -d "$3" "--output-file=$4"
# Newer gettext writes the web's name of a language, which no desktop looks for.
sed -i 's/xml:lang="zh-Hans-CN"/xml:lang="zh_CN"/' "$4"
