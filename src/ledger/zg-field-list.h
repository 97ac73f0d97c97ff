/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one list of entities and fields. Journal, history, undo, filters, the command line and exports
 * take them from here. A new field is one line at the end of its entity and a migration.
 *
 * Field ids stand in every ledger's journal: never change or reuse one (storage: "field" table).
 * An entity's ids are its number times 100 and up; times 100 alone is the field "*", the row's
 * existence: NULL before it was made, 1 while it is there, 0 after it was deleted.
 *
 * ENTITY (enumerator, number, table, label)
 * FIELD  (entity, enumerator, id, name, type, what, need, label)
 *   type  TEXT, INTEGER, BOOLEAN (0, 1), DAY (days since 1970), KEY (one of the list `what`),
 *         REFERENCE (to a row of the entity `what`; its column is NAME_id), BLOB
 *   need  REQUIRED: never NULL and without a default; DEFAULTED: never NULL, has a default; OPTIONAL
 */
#pragma once

/* clang-format off */
#define ZG_ENTITY_LIST(ENTITY) \
  ENTITY (LEDGER, 1, "ledger", N_ ("ledger")) \
  ENTITY (INSPECTION, 2, "inspection", N_ ("inspection")) \
  ENTITY (DOCUMENT, 3, "document", N_ ("document")) \
  ENTITY (BLOCK, 4, "block", N_ ("part of a document")) \
  ENTITY (SECTION, 5, "section", N_ ("section")) \
  ENTITY (ISSUE, 6, "issue", N_ ("issue")) \
  ENTITY (MEASURE, 7, "measure", N_ ("measure")) \
  ENTITY (DEADLINE, 8, "deadline", N_ ("deadline")) \
  ENTITY (PROGRESS_NOTE, 9, "progress_note", N_ ("progress note")) \
  ENTITY (UNIT, 10, "unit", N_ ("unit")) \
  ENTITY (UNIT_ALIAS, 11, "unit_alias", N_ ("other name of a unit")) \
  ENTITY (PERSON, 12, "person", N_ ("person")) \
  ENTITY (ASSIGNMENT, 13, "assignment", N_ ("assignment")) \
  ENTITY (CLAIM, 14, "claim", N_ ("claim")) \
  ENTITY (PROMISE, 15, "promise", N_ ("promise")) \
  ENTITY (FIGURE, 16, "figure", N_ ("figure")) \
  ENTITY (RULE_MADE, 17, "rule_made", N_ ("rule made")) \
  ENTITY (PREFERENCE, 18, "preference", N_ ("preference"))

#define ZG_FIELD_LIST(FIELD) \
  FIELD (LEDGER, TITLE, 101, "title", TEXT, NONE, REQUIRED, N_ ("title")) \
  FIELD (LEDGER, REGION, 102, "region", TEXT, NONE, OPTIONAL, N_ ("region")) \
  FIELD (LEDGER, OFFICE, 103, "office", TEXT, NONE, OPTIONAL, N_ ("office")) \
  FIELD (LEDGER, LANGUAGE, 104, "language", TEXT, NONE, DEFAULTED, N_ ("language")) \
  FIELD (LEDGER, UTC_OFFSET, 105, "utc_offset", INTEGER, NONE, DEFAULTED, N_ ("zone, minutes east of Greenwich")) \
  FIELD (INSPECTION, KIND, 201, "kind", KEY, ZG_KEYS_INSPECTION_KINDS, REQUIRED, N_ ("kind of inspection")) \
  FIELD (INSPECTION, NAME, 202, "name", TEXT, NONE, REQUIRED, N_ ("name")) \
  FIELD (INSPECTION, INSPECTOR, 203, "inspector", TEXT, NONE, OPTIONAL, N_ ("inspecting body")) \
  FIELD (INSPECTION, INSPECTED, 204, "inspected", TEXT, NONE, OPTIONAL, N_ ("inspected body")) \
  FIELD (INSPECTION, FROM_DAY, 205, "from_day", DAY, NONE, OPTIONAL, N_ ("first day of the inspection")) \
  FIELD (INSPECTION, TO_DAY, 206, "to_day", DAY, NONE, OPTIONAL, N_ ("last day of the inspection")) \
  FIELD (INSPECTION, FEEDBACK_DAY, 207, "feedback_day", DAY, NONE, OPTIONAL, N_ ("day of the feedback")) \
  FIELD (INSPECTION, NOTICE_DAY, 208, "notice_day", DAY, NONE, OPTIONAL, N_ ("day of the notice")) \
  FIELD (INSPECTION, SIGNER, 209, "signer", TEXT, NONE, OPTIONAL, N_ ("signed by")) \
  FIELD (INSPECTION, CONTACT_PHONE, 210, "contact_phone", TEXT, NONE, OPTIONAL, N_ ("contact telephone")) \
  FIELD (INSPECTION, CONTACT_POST, 211, "contact_post", TEXT, NONE, OPTIONAL, N_ ("contact address")) \
  FIELD (INSPECTION, CONTACT_EMAIL, 212, "contact_email", TEXT, NONE, OPTIONAL, N_ ("contact e-mail")) \
  FIELD (INSPECTION, ORD, 213, "ord", INTEGER, NONE, DEFAULTED, N_ ("order")) \
  FIELD (DOCUMENT, INSPECTION, 301, "inspection", REFERENCE, ZG_ENTITY_INSPECTION, OPTIONAL, N_ ("inspection")) \
  FIELD (DOCUMENT, NAME, 302, "name", TEXT, NONE, REQUIRED, N_ ("file name")) \
  FIELD (DOCUMENT, TITLE, 303, "title", TEXT, NONE, OPTIONAL, N_ ("title")) \
  FIELD (DOCUMENT, MIME, 304, "mime", TEXT, NONE, OPTIONAL, N_ ("file type")) \
  FIELD (DOCUMENT, ENCODING, 305, "encoding", TEXT, NONE, OPTIONAL, N_ ("encoding")) \
  FIELD (DOCUMENT, SHA256, 306, "sha256", BLOB, NONE, REQUIRED, N_ ("SHA-256 of the file")) \
  FIELD (DOCUMENT, FOLDED_SHA256, 307, "folded_sha256", BLOB, NONE, REQUIRED, N_ ("SHA-256 of the folded text")) \
  FIELD (DOCUMENT, TEXT, 308, "text", TEXT, NONE, REQUIRED, N_ ("text")) \
  FIELD (BLOCK, DOCUMENT, 401, "document", REFERENCE, ZG_ENTITY_DOCUMENT, REQUIRED, N_ ("document")) \
  FIELD (BLOCK, START, 402, "start", INTEGER, NONE, REQUIRED, N_ ("first byte")) \
  FIELD (BLOCK, LENGTH, 403, "length", INTEGER, NONE, REQUIRED, N_ ("bytes")) \
  FIELD (BLOCK, KIND, 404, "kind", KEY, ZG_KEYS_BLOCK_KINDS, REQUIRED, N_ ("kind of part")) \
  FIELD (BLOCK, INSPECTION, 405, "inspection", REFERENCE, ZG_ENTITY_INSPECTION, OPTIONAL, N_ ("inspection")) \
  FIELD (BLOCK, SECTION, 406, "section", REFERENCE, ZG_ENTITY_SECTION, OPTIONAL, N_ ("section")) \
  FIELD (BLOCK, ISSUE, 407, "issue", REFERENCE, ZG_ENTITY_ISSUE, OPTIONAL, N_ ("issue")) \
  FIELD (BLOCK, MEASURE, 408, "measure", REFERENCE, ZG_ENTITY_MEASURE, OPTIONAL, N_ ("measure")) \
  FIELD (SECTION, INSPECTION, 501, "inspection", REFERENCE, ZG_ENTITY_INSPECTION, REQUIRED, N_ ("inspection")) \
  FIELD (SECTION, PARENT, 502, "parent", REFERENCE, ZG_ENTITY_SECTION, OPTIONAL, N_ ("parent section")) \
  FIELD (SECTION, NUMBER, 503, "number", TEXT, NONE, OPTIONAL, N_ ("number")) \
  FIELD (SECTION, TITLE, 504, "title", TEXT, NONE, REQUIRED, N_ ("title")) \
  FIELD (SECTION, IMPLIED_STATE, 505, "implied_state", KEY, ZG_KEYS_STATES, OPTIONAL, N_ ("state of its issues as printed")) \
  FIELD (SECTION, ORD, 506, "ord", INTEGER, NONE, DEFAULTED, N_ ("order")) \
  FIELD (ISSUE, INSPECTION, 601, "inspection", REFERENCE, ZG_ENTITY_INSPECTION, REQUIRED, N_ ("inspection")) \
  FIELD (ISSUE, SECTION, 602, "section", REFERENCE, ZG_ENTITY_SECTION, OPTIONAL, N_ ("section")) \
  FIELD (ISSUE, PARENT, 603, "parent", REFERENCE, ZG_ENTITY_ISSUE, OPTIONAL, N_ ("parent issue")) \
  FIELD (ISSUE, NUMBER, 604, "number", TEXT, NONE, OPTIONAL, N_ ("number")) \
  FIELD (ISSUE, TITLE, 605, "title", TEXT, NONE, REQUIRED, N_ ("wording")) \
  FIELD (ISSUE, ORIGINAL, 606, "original", TEXT, NONE, OPTIONAL, N_ ("verbatim original")) \
  FIELD (ISSUE, DETAIL, 607, "detail", TEXT, NONE, OPTIONAL, N_ ("detail")) \
  FIELD (ISSUE, TARGET, 608, "target", TEXT, NONE, OPTIONAL, N_ ("target")) \
  FIELD (ISSUE, BASIS, 609, "basis", TEXT, NONE, OPTIONAL, N_ ("basis")) \
  FIELD (ISSUE, STAGE_CLASS, 610, "stage_class", KEY, ZG_KEYS_STAGE_CLASSES, OPTIONAL, N_ ("stage class")) \
  FIELD (ISSUE, STATE, 611, "state", KEY, ZG_KEYS_STATES, DEFAULTED, N_ ("state")) \
  FIELD (ISSUE, STATE_PINNED, 612, "state_pinned", BOOLEAN, NONE, DEFAULTED, N_ ("state set by hand")) \
  FIELD (ISSUE, STATE_REASON, 613, "state_reason", TEXT, NONE, OPTIONAL, N_ ("reason of the state")) \
  FIELD (ISSUE, BASICALLY_DONE, 614, "basically_done", BOOLEAN, NONE, DEFAULTED, N_ ("basically done")) \
  FIELD (ISSUE, DEADLINE_DAY, 615, "deadline_day", DAY, NONE, OPTIONAL, N_ ("deadline")) \
  FIELD (ISSUE, REPORT_DAY, 616, "report_day", DAY, NONE, OPTIONAL, N_ ("next report")) \
  FIELD (ISSUE, DONE_DAY, 617, "done_day", DAY, NONE, OPTIONAL, N_ ("done on")) \
  FIELD (ISSUE, CLOSED_DAY, 618, "closed_day", DAY, NONE, OPTIONAL, N_ ("closed on")) \
  FIELD (ISSUE, WITHHELD, 619, "withheld", BOOLEAN, NONE, DEFAULTED, N_ ("withheld")) \
  FIELD (ISSUE, WITHHELD_REASON, 620, "withheld_reason", TEXT, NONE, OPTIONAL, N_ ("reason for withholding")) \
  FIELD (ISSUE, ORD, 621, "ord", INTEGER, NONE, DEFAULTED, N_ ("order")) \
  FIELD (MEASURE, ISSUE, 701, "issue", REFERENCE, ZG_ENTITY_ISSUE, REQUIRED, N_ ("issue")) \
  FIELD (MEASURE, NUMBER, 702, "number", TEXT, NONE, OPTIONAL, N_ ("number")) \
  FIELD (MEASURE, TEXT, 703, "text", TEXT, NONE, REQUIRED, N_ ("text")) \
  FIELD (MEASURE, IMPLICIT, 704, "implicit", BOOLEAN, NONE, DEFAULTED, N_ ("implicit")) \
  FIELD (MEASURE, TARGET, 705, "target", TEXT, NONE, OPTIONAL, N_ ("target")) \
  FIELD (MEASURE, STAGE_CLASS, 706, "stage_class", KEY, ZG_KEYS_STAGE_CLASSES, OPTIONAL, N_ ("stage class")) \
  FIELD (MEASURE, STATE, 707, "state", KEY, ZG_KEYS_STATES, DEFAULTED, N_ ("state")) \
  FIELD (MEASURE, STATE_REASON, 708, "state_reason", TEXT, NONE, OPTIONAL, N_ ("reason of the state")) \
  FIELD (MEASURE, PERCENT, 709, "percent", INTEGER, NONE, DEFAULTED, N_ ("percent done")) \
  FIELD (MEASURE, START_DAY, 710, "start_day", DAY, NONE, OPTIONAL, N_ ("start")) \
  FIELD (MEASURE, DEADLINE_DAY, 711, "deadline_day", DAY, NONE, OPTIONAL, N_ ("deadline")) \
  FIELD (MEASURE, REPORT_DAY, 712, "report_day", DAY, NONE, OPTIONAL, N_ ("next report")) \
  FIELD (MEASURE, DONE_DAY, 713, "done_day", DAY, NONE, OPTIONAL, N_ ("done on")) \
  FIELD (MEASURE, CLOSED_DAY, 714, "closed_day", DAY, NONE, OPTIONAL, N_ ("closed on")) \
  FIELD (MEASURE, RESULT, 715, "result", TEXT, NONE, OPTIONAL, N_ ("result")) \
  FIELD (MEASURE, WITHHELD, 716, "withheld", BOOLEAN, NONE, DEFAULTED, N_ ("withheld")) \
  FIELD (MEASURE, WITHHELD_REASON, 717, "withheld_reason", TEXT, NONE, OPTIONAL, N_ ("reason for withholding")) \
  FIELD (MEASURE, ORD, 718, "ord", INTEGER, NONE, DEFAULTED, N_ ("order")) \
  FIELD (DEADLINE, ISSUE, 801, "issue", REFERENCE, ZG_ENTITY_ISSUE, OPTIONAL, N_ ("issue")) \
  FIELD (DEADLINE, MEASURE, 802, "measure", REFERENCE, ZG_ENTITY_MEASURE, OPTIONAL, N_ ("measure")) \
  FIELD (DEADLINE, KIND, 803, "kind", KEY, ZG_KEYS_DEADLINE_KINDS, REQUIRED, N_ ("kind of deadline")) \
  FIELD (DEADLINE, OLD_DAY, 804, "old_day", DAY, NONE, OPTIONAL, N_ ("old deadline")) \
  FIELD (DEADLINE, NEW_DAY, 805, "new_day", DAY, NONE, OPTIONAL, N_ ("new deadline")) \
  FIELD (DEADLINE, PHRASE, 806, "phrase", TEXT, NONE, OPTIONAL, N_ ("printed words")) \
  FIELD (DEADLINE, PRECISION, 807, "precision", KEY, ZG_KEYS_PRECISIONS, OPTIONAL, N_ ("precision")) \
  FIELD (DEADLINE, REASON, 808, "reason", TEXT, NONE, OPTIONAL, N_ ("reason")) \
  FIELD (DEADLINE, APPROVER, 809, "approver", REFERENCE, ZG_ENTITY_PERSON, OPTIONAL, N_ ("approver")) \
  FIELD (DEADLINE, APPROVED_DAY, 810, "approved_day", DAY, NONE, OPTIONAL, N_ ("approved on")) \
  FIELD (PROGRESS_NOTE, ISSUE, 901, "issue", REFERENCE, ZG_ENTITY_ISSUE, OPTIONAL, N_ ("issue")) \
  FIELD (PROGRESS_NOTE, MEASURE, 902, "measure", REFERENCE, ZG_ENTITY_MEASURE, OPTIONAL, N_ ("measure")) \
  FIELD (PROGRESS_NOTE, DAY, 903, "day", DAY, NONE, REQUIRED, N_ ("day")) \
  FIELD (PROGRESS_NOTE, AUTHOR, 904, "author", TEXT, NONE, OPTIONAL, N_ ("author")) \
  FIELD (PROGRESS_NOTE, TEXT, 905, "text", TEXT, NONE, REQUIRED, N_ ("text")) \
  FIELD (PROGRESS_NOTE, PERCENT, 906, "percent", INTEGER, NONE, OPTIONAL, N_ ("percent done")) \
  FIELD (PROGRESS_NOTE, WITHHELD, 907, "withheld", BOOLEAN, NONE, DEFAULTED, N_ ("withheld")) \
  FIELD (PROGRESS_NOTE, WITHHELD_REASON, 908, "withheld_reason", TEXT, NONE, OPTIONAL, N_ ("reason for withholding")) \
  FIELD (UNIT, PARENT, 1001, "parent", REFERENCE, ZG_ENTITY_UNIT, OPTIONAL, N_ ("parent unit")) \
  FIELD (UNIT, NAME, 1002, "name", TEXT, NONE, REQUIRED, N_ ("name")) \
  FIELD (UNIT, KIND, 1003, "kind", TEXT, NONE, OPTIONAL, N_ ("kind of unit")) \
  FIELD (UNIT, ORD, 1004, "ord", INTEGER, NONE, DEFAULTED, N_ ("order")) \
  FIELD (UNIT_ALIAS, UNIT, 1101, "unit", REFERENCE, ZG_ENTITY_UNIT, REQUIRED, N_ ("unit")) \
  FIELD (UNIT_ALIAS, NAME, 1102, "name", TEXT, NONE, REQUIRED, N_ ("name")) \
  FIELD (PERSON, UNIT, 1201, "unit", REFERENCE, ZG_ENTITY_UNIT, OPTIONAL, N_ ("unit")) \
  FIELD (PERSON, NAME, 1202, "name", TEXT, NONE, REQUIRED, N_ ("name")) \
  FIELD (PERSON, POST, 1203, "post", TEXT, NONE, OPTIONAL, N_ ("post")) \
  FIELD (PERSON, PHONE, 1204, "phone", TEXT, NONE, OPTIONAL, N_ ("telephone")) \
  FIELD (PERSON, ORD, 1205, "ord", INTEGER, NONE, DEFAULTED, N_ ("order")) \
  FIELD (ASSIGNMENT, ISSUE, 1301, "issue", REFERENCE, ZG_ENTITY_ISSUE, OPTIONAL, N_ ("issue")) \
  FIELD (ASSIGNMENT, MEASURE, 1302, "measure", REFERENCE, ZG_ENTITY_MEASURE, OPTIONAL, N_ ("measure")) \
  FIELD (ASSIGNMENT, UNIT, 1303, "unit", REFERENCE, ZG_ENTITY_UNIT, OPTIONAL, N_ ("unit")) \
  FIELD (ASSIGNMENT, PERSON, 1304, "person", REFERENCE, ZG_ENTITY_PERSON, OPTIONAL, N_ ("person")) \
  FIELD (ASSIGNMENT, ROLE, 1305, "role", KEY, ZG_KEYS_ROLES, REQUIRED, N_ ("role")) \
  FIELD (ASSIGNMENT, NAME_AS_ASSIGNED, 1306, "name_as_assigned", TEXT, NONE, OPTIONAL, N_ ("name as assigned")) \
  FIELD (ASSIGNMENT, ORD, 1307, "ord", INTEGER, NONE, DEFAULTED, N_ ("order")) \
  FIELD (CLAIM, INSPECTION, 1401, "inspection", REFERENCE, ZG_ENTITY_INSPECTION, REQUIRED, N_ ("inspection")) \
  FIELD (CLAIM, DOCUMENT, 1402, "document", REFERENCE, ZG_ENTITY_DOCUMENT, OPTIONAL, N_ ("document")) \
  FIELD (CLAIM, KEY, 1403, "key", TEXT, NONE, REQUIRED, N_ ("key")) \
  FIELD (CLAIM, AMOUNT, 1404, "amount", INTEGER, NONE, REQUIRED, N_ ("amount")) \
  FIELD (CLAIM, SCALE, 1405, "scale", INTEGER, NONE, DEFAULTED, N_ ("decimal places")) \
  FIELD (CLAIM, UNIT, 1406, "unit", TEXT, NONE, OPTIONAL, N_ ("unit of measurement")) \
  FIELD (CLAIM, PHRASE, 1407, "phrase", TEXT, NONE, OPTIONAL, N_ ("printed words")) \
  FIELD (PROMISE, ISSUE, 1501, "issue", REFERENCE, ZG_ENTITY_ISSUE, OPTIONAL, N_ ("issue")) \
  FIELD (PROMISE, MEASURE, 1502, "measure", REFERENCE, ZG_ENTITY_MEASURE, OPTIONAL, N_ ("measure")) \
  FIELD (PROMISE, PHRASE, 1503, "phrase", TEXT, NONE, REQUIRED, N_ ("printed words")) \
  FIELD (PROMISE, DAY, 1504, "day", DAY, NONE, OPTIONAL, N_ ("day")) \
  FIELD (PROMISE, PRECISION, 1505, "precision", KEY, ZG_KEYS_PRECISIONS, OPTIONAL, N_ ("precision")) \
  FIELD (PROMISE, VERDICT, 1506, "verdict", KEY, ZG_KEYS_VERDICTS, DEFAULTED, N_ ("verdict")) \
  FIELD (FIGURE, INSPECTION, 1601, "inspection", REFERENCE, ZG_ENTITY_INSPECTION, OPTIONAL, N_ ("inspection")) \
  FIELD (FIGURE, SECTION, 1602, "section", REFERENCE, ZG_ENTITY_SECTION, OPTIONAL, N_ ("section")) \
  FIELD (FIGURE, ISSUE, 1603, "issue", REFERENCE, ZG_ENTITY_ISSUE, OPTIONAL, N_ ("issue")) \
  FIELD (FIGURE, MEASURE, 1604, "measure", REFERENCE, ZG_ENTITY_MEASURE, OPTIONAL, N_ ("measure")) \
  FIELD (FIGURE, KIND, 1605, "kind", KEY, ZG_KEYS_FIGURE_KINDS, REQUIRED, N_ ("kind of figure")) \
  FIELD (FIGURE, AMOUNT, 1606, "amount", INTEGER, NONE, REQUIRED, N_ ("amount")) \
  FIELD (FIGURE, SCALE, 1607, "scale", INTEGER, NONE, DEFAULTED, N_ ("decimal places")) \
  FIELD (FIGURE, UNIT, 1608, "unit", TEXT, NONE, REQUIRED, N_ ("unit of measurement")) \
  FIELD (FIGURE, ABOUT, 1609, "about", TEXT, NONE, OPTIONAL, N_ ("about")) \
  FIELD (FIGURE, PHRASE, 1610, "phrase", TEXT, NONE, OPTIONAL, N_ ("printed words")) \
  FIELD (FIGURE, WITHHELD, 1611, "withheld", BOOLEAN, NONE, DEFAULTED, N_ ("withheld")) \
  FIELD (FIGURE, VERDICT, 1612, "verdict", KEY, ZG_KEYS_VERDICTS, DEFAULTED, N_ ("verdict")) \
  FIELD (RULE_MADE, INSPECTION, 1701, "inspection", REFERENCE, ZG_ENTITY_INSPECTION, OPTIONAL, N_ ("inspection")) \
  FIELD (RULE_MADE, ISSUE, 1702, "issue", REFERENCE, ZG_ENTITY_ISSUE, OPTIONAL, N_ ("issue")) \
  FIELD (RULE_MADE, MEASURE, 1703, "measure", REFERENCE, ZG_ENTITY_MEASURE, OPTIONAL, N_ ("measure")) \
  FIELD (RULE_MADE, TITLE, 1704, "title", TEXT, NONE, REQUIRED, N_ ("title")) \
  FIELD (RULE_MADE, KIND, 1705, "kind", TEXT, NONE, OPTIONAL, N_ ("kind of rule")) \
  FIELD (RULE_MADE, VERDICT, 1706, "verdict", KEY, ZG_KEYS_VERDICTS, DEFAULTED, N_ ("verdict")) \
  FIELD (PREFERENCE, KEY, 1801, "key", TEXT, NONE, REQUIRED, N_ ("key")) \
  FIELD (PREFERENCE, VALUE, 1802, "value", TEXT, NONE, OPTIONAL, N_ ("value"))
/* clang-format on */
