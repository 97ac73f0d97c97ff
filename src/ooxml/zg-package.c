/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-package.h"

#include <glib/gi18n-lib.h>
#include <gsf/gsf-open-pkg-utils.h>
#include <gsf/gsf-outfile-zip.h>
#include <gsf/gsf-output-memory.h>
#include <gsf/gsf.h>
#include <libxml/chvalid.h>
#include <stdarg.h>
#include <string.h>

#include "zg-error.h"

#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

struct _ZgPart
{
  GsfOutput *output;
  xmlBuffer *buffer; /* NULL for one that is no XML */
  xmlTextWriter *writer;
  GBytes *bytes;
  const char *id; /* owned by libgsf */
};

struct _ZgPackage
{
  GsfOutput *memory;
  GsfOutfile *zip;
  GsfOutfile *root;
  GHashTable *folders; /* name -> GsfOutfile */
  GPtrArray *parts;    /* of ZgPart, those with children before their children */
};

static void
part_free (gpointer part)
{
  ZgPart *self = part;

  g_clear_pointer (&self->writer, xmlFreeTextWriter);
  g_clear_pointer (&self->buffer, xmlBufferFree);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_object_unref (self->output);
  g_free (self);
}

ZgPackage *
zg_package_new (void)
{
  ZgPackage *self = g_new0 (ZgPackage, 1);

  gsf_init ();
  self->memory = gsf_output_memory_new ();
  self->zip = gsf_outfile_zip_new (self->memory, NULL);
  self->root = gsf_outfile_open_pkg_new (self->zip);
  self->folders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->parts = g_ptr_array_new_with_free_func (part_free);
  return self;
}

void
zg_package_free (ZgPackage *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->parts);
  g_hash_table_unref (self->folders);
  g_object_unref (self->root);
  g_object_unref (self->zip);
  g_object_unref (self->memory);
  g_free (self);
}

static GsfOutfile *
get_folder (ZgPackage *self, const char *name)
{
  GsfOutfile *folder = g_hash_table_lookup (self->folders, name);

  if (folder == NULL)
    {
      folder = GSF_OUTFILE (gsf_outfile_new_child (self->root, name, TRUE));
      g_hash_table_insert (self->folders, g_strdup (name), folder);
    }
  return folder;
}

static ZgPart *
add_part (ZgPackage *self,
          ZgPart *parent,
          const char *path,
          const char *content_type,
          const char *relation)
{
  g_auto (GStrv) names = g_strsplit (path, "/", 2);
  g_autofree char *type = g_strconcat (strstr (relation, "://") ? "" : RELATIONS, relation, NULL);
  ZgPart *part = g_new0 (ZgPart, 1);

  part->output = gsf_outfile_new_child_full (get_folder (self, names[0]), names[1], FALSE,
                                             "content-type", content_type, NULL);
  part->id = gsf_outfile_open_pkg_relate (GSF_OUTFILE_OPEN_PKG (part->output),
                                          GSF_OUTFILE_OPEN_PKG (parent ? parent->output
                                                                       : GSF_OUTPUT (self->root)),
                                          type);
  g_ptr_array_add (self->parts, part);
  return part;
}

ZgPart *
zg_package_add (ZgPackage *self,
                ZgPart *parent,
                const char *path,
                const char *content_type,
                const char *relation)
{
  ZgPart *part = add_part (self, parent, path, content_type, relation);

  part->buffer = xmlBufferCreate ();
  part->writer = xmlNewTextWriterMemory (part->buffer, 0);
  xmlTextWriterStartDocument (part->writer, "1.0", "UTF-8", "yes");
  return part;
}

ZgPart *
zg_package_add_bytes (ZgPackage *self,
                      ZgPart *parent,
                      const char *path,
                      const char *content_type,
                      const char *relation,
                      GBytes *bytes)
{
  ZgPart *part = add_part (self, parent, path, content_type, relation);

  part->bytes = g_bytes_ref (bytes);
  return part;
}

xmlTextWriter *
zg_part_get_writer (ZgPart *self)
{
  return self->writer;
}

const char *
zg_part_get_id (ZgPart *self)
{
  return self->id;
}

static gboolean
end_part (ZgPart *part)
{
  gboolean ok;

  if (part->bytes)
    return gsf_output_write (part->output, g_bytes_get_size (part->bytes),
                             g_bytes_get_data (part->bytes, NULL))
           && gsf_output_close (part->output);
  ok = xmlTextWriterEndDocument (part->writer) >= 0;
  xmlTextWriterFlush (part->writer);
  return ok
         && gsf_output_write (part->output, (gsize) xmlBufferLength (part->buffer),
                              xmlBufferContent (part->buffer))
         && gsf_output_close (part->output);
}

GBytes *
zg_package_finish (ZgPackage *self, GError **error)
{
  GHashTableIter iter;
  gpointer folder;
  gboolean ok = TRUE;

  /* A part's relations are written when it is closed: children first. */
  for (guint i = self->parts->len; i > 0; i--)
    ok = end_part (g_ptr_array_index (self->parts, i - 1)) && ok;
  g_hash_table_iter_init (&iter, self->folders);
  while (g_hash_table_iter_next (&iter, NULL, &folder))
    ok = gsf_output_close (folder) && ok;
  ok = gsf_output_close (GSF_OUTPUT (self->root)) && ok;
  /* Closing the root closes the zip file in it, where it was not. */
  if (!gsf_output_is_closed (GSF_OUTPUT (self->zip)))
    ok = gsf_output_close (GSF_OUTPUT (self->zip)) && ok;
  if (ok)
    return g_bytes_new (gsf_output_memory_get_bytes (GSF_OUTPUT_MEMORY (self->memory)),
                        (gsize) gsf_output_size (self->memory));
  g_set_error_literal (error, ZG_ERROR, ZG_ERROR_FAILED,
                       _ ("the document could not be put together"));
  return NULL;
}

static void
open_element (xmlTextWriter *xml, const char *name, va_list attributes)
{
  const char *attribute;

  xmlTextWriterStartElement (xml, BAD_CAST name);
  while ((attribute = va_arg (attributes, const char *)) != NULL)
    xmlTextWriterWriteAttribute (xml, BAD_CAST attribute,
                                 BAD_CAST va_arg (attributes, const char *));
}

void
zg_xml_open (xmlTextWriter *xml, const char *name, ...)
{
  va_list attributes;

  va_start (attributes, name);
  open_element (xml, name, attributes);
  va_end (attributes);
}

void
zg_xml_add (xmlTextWriter *xml, const char *name, ...)
{
  va_list attributes;

  va_start (attributes, name);
  open_element (xml, name, attributes);
  va_end (attributes);
  xmlTextWriterEndElement (xml);
}

void
zg_xml_close (xmlTextWriter *xml)
{
  xmlTextWriterEndElement (xml);
}

void
zg_xml_text (xmlTextWriter *xml, const char *text)
{
  g_autoptr (GString) clean = g_string_sized_new (strlen (text));

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    if (xmlIsCharQ (g_utf8_get_char (p)))
      g_string_append_unichar (clean, g_utf8_get_char (p));
  xmlTextWriterWriteString (xml, BAD_CAST clean->str);
}
