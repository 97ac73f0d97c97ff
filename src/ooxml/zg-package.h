/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packages of office documents (ISO/IEC 29500-2): parts of XML in a zip file, with their types and
 * relations, written by libgsf; the XML by libxml2. */
#pragma once

#include <glib.h>
#include <libxml/xmlwriter.h>

G_BEGIN_DECLS

typedef struct _ZgPackage ZgPackage;
typedef struct _ZgPart ZgPart;

/* An empty package, in memory. (transfer full) */
ZgPackage *zg_package_new (void);
void zg_package_free (ZgPackage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgPackage, zg_package_free)

/**
 * zg_package_add:
 * @self: a package
 * @parent: (nullable): the part that refers to it; NULL for the main one
 * @path: "word/styles.xml": one folder and a name
 * @content_type: its type
 * @relation: the relation's type: the last word of an office document's, "styles", or an address
 *
 * Returns: (transfer none): the part, whose XML is to be written
 */
ZgPart *zg_package_add (ZgPackage *self,
                        ZgPart *parent,
                        const char *path,
                        const char *content_type,
                        const char *relation);

/* The same for a part that is no XML, a picture, of which all bytes are there. */
ZgPart *zg_package_add_bytes (ZgPackage *self,
                              ZgPart *parent,
                              const char *path,
                              const char *content_type,
                              const char *relation,
                              GBytes *bytes);

/* Where the part's XML is written; the document is begun. (transfer none) */
xmlTextWriter *zg_part_get_writer (ZgPart *self);

/* The name by which its parent refers to it: "rId1". */
const char *zg_part_get_id (ZgPart *self);

/* Ends all parts. (transfer full); NULL with %ZG_ERROR_FAILED */
GBytes *zg_package_finish (ZgPackage *self, GError **error);

/* An element with attributes, names and values in turn, ended by NULL, which stays open. */
void zg_xml_open (xmlTextWriter *xml, const char *name, ...) G_GNUC_NULL_TERMINATED;

/* The same, closed at once. */
void zg_xml_add (xmlTextWriter *xml, const char *name, ...) G_GNUC_NULL_TERMINATED;
void zg_xml_close (xmlTextWriter *xml);

/* Text without the characters that XML can't hold. */
void zg_xml_text (xmlTextWriter *xml, const char *text);

G_END_DECLS
