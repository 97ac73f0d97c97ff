/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-schema-private.h"

/* Every entity table begins alike: id for joins, uuid for everything that leaves the file, deleted
 * because rows are never deleted. No CHECK on lists of keys: SQLite can't alter them. */
/* clang-format off */
const ZgSchemaObject zg_schema_objects[] = {
  { "table", "ledger",
    "CREATE TABLE ledger(id INTEGER PRIMARY KEY CHECK(id=1),uuid BLOB NOT NULL UNIQUE,"
    "deleted INTEGER NOT NULL DEFAULT 0,title TEXT NOT NULL,region TEXT,office TEXT,"
    "language TEXT NOT NULL DEFAULT 'zh-CN',"
    "utc_offset INTEGER NOT NULL DEFAULT 480)STRICT" },
  { "table", "inspection",
    "CREATE TABLE inspection(id INTEGER PRIMARY KEY,uuid BLOB NOT NULL UNIQUE,"
    "deleted INTEGER NOT NULL DEFAULT 0,kind TEXT NOT NULL,name TEXT NOT NULL,"
    "inspector TEXT,inspected TEXT,from_day INTEGER,to_day INTEGER,feedback_day INTEGER,"
    "notice_day INTEGER,signer TEXT,contact_phone TEXT,contact_post TEXT,"
    "contact_email TEXT,ord INTEGER NOT NULL DEFAULT 0)STRICT" },
  { "table", "document",
    "CREATE TABLE document(id INTEGER PRIMARY KEY,uuid BLOB NOT NULL UNIQUE,"
    "deleted INTEGER NOT NULL DEFAULT 0,inspection_id INTEGER REFERENCES inspection,"
    "name TEXT NOT NULL,title TEXT,mime TEXT,encoding TEXT,sha256 BLOB NOT NULL,"
    "folded_sha256 BLOB NOT NULL,text TEXT NOT NULL)STRICT" },
  { "table", "block",
    "CREATE TABLE block(id INTEGER PRIMARY KEY,uuid BLOB NOT NULL UNIQUE,"
    "deleted INTEGER NOT NULL DEFAULT 0,document_id INTEGER NOT NULL REFERENCES document,"
    "start INTEGER NOT NULL,length INTEGER NOT NULL,kind TEXT NOT NULL,"
    "inspection_id INTEGER REFERENCES inspection,section_id INTEGER REFERENCES section,"
    "issue_id INTEGER REFERENCES issue,measure_id INTEGER REFERENCES measure)STRICT" },
  { "table", "section",
    "CREATE TABLE section(id INTEGER PRIMARY KEY,uuid BLOB NOT NULL UNIQUE,"
    "deleted INTEGER NOT NULL DEFAULT 0,"
    "inspection_id INTEGER NOT NULL REFERENCES inspection,"
    "parent_id INTEGER REFERENCES section,number TEXT,title TEXT NOT NULL,"
    "implied_state TEXT,ord INTEGER NOT NULL DEFAULT 0)STRICT" },
  { "table", "issue",
    "CREATE TABLE issue(id INTEGER PRIMARY KEY,uuid BLOB NOT NULL UNIQUE,"
    "deleted INTEGER NOT NULL DEFAULT 0,"
    "inspection_id INTEGER NOT NULL REFERENCES inspection,"
    "section_id INTEGER REFERENCES section,parent_id INTEGER REFERENCES issue,"
    "number TEXT,title TEXT NOT NULL,original TEXT,detail TEXT,target TEXT,basis TEXT,"
    "stage_class TEXT,state TEXT NOT NULL DEFAULT 'not-started',"
    "state_pinned INTEGER NOT NULL DEFAULT 0,state_reason TEXT,"
    "basically_done INTEGER NOT NULL DEFAULT 0,deadline_day INTEGER,report_day INTEGER,"
    "done_day INTEGER,closed_day INTEGER,withheld INTEGER NOT NULL DEFAULT 0,"
    "withheld_reason TEXT,ord INTEGER NOT NULL DEFAULT 0)STRICT" },
  { "table", "measure",
    "CREATE TABLE measure(id INTEGER PRIMARY KEY,uuid BLOB NOT NULL UNIQUE,"
    "deleted INTEGER NOT NULL DEFAULT 0,issue_id INTEGER NOT NULL REFERENCES issue,"
    "number TEXT,text TEXT NOT NULL,implicit INTEGER NOT NULL DEFAULT 0,target TEXT,"
    "stage_class TEXT,state TEXT NOT NULL DEFAULT 'not-started',state_reason TEXT,"
    "percent INTEGER NOT NULL DEFAULT 0,start_day INTEGER,deadline_day INTEGER,"
    "report_day INTEGER,done_day INTEGER,closed_day INTEGER,result TEXT,"
    "withheld INTEGER NOT NULL DEFAULT 0,withheld_reason TEXT,"
    "ord INTEGER NOT NULL DEFAULT 0)STRICT" },
  { "table", "deadline",
    "CREATE TABLE deadline(id INTEGER PRIMARY KEY,uuid BLOB NOT NULL UNIQUE,"
    "deleted INTEGER NOT NULL DEFAULT 0,issue_id INTEGER REFERENCES issue,"
    "measure_id INTEGER REFERENCES measure,kind TEXT NOT NULL,old_day INTEGER,"
    "new_day INTEGER,phrase TEXT,precision TEXT,reason TEXT,"
    "approver_id INTEGER REFERENCES person,approved_day INTEGER)STRICT" },
  { "table", "progress_note",
    "CREATE TABLE progress_note(id INTEGER PRIMARY KEY,uuid BLOB NOT NULL UNIQUE,"
    "deleted INTEGER NOT NULL DEFAULT 0,issue_id INTEGER REFERENCES issue,"
    "measure_id INTEGER REFERENCES measure,day INTEGER NOT NULL,author TEXT,"
    "text TEXT NOT NULL,percent INTEGER,withheld INTEGER NOT NULL DEFAULT 0,"
    "withheld_reason TEXT)STRICT" },
  { "table", "unit",
    "CREATE TABLE unit(id INTEGER PRIMARY KEY,uuid BLOB NOT NULL UNIQUE,"
    "deleted INTEGER NOT NULL DEFAULT 0,parent_id INTEGER REFERENCES unit,"
    "name TEXT NOT NULL,kind TEXT,ord INTEGER NOT NULL DEFAULT 0)STRICT" },
  { "table", "unit_alias",
    "CREATE TABLE unit_alias(id INTEGER PRIMARY KEY,uuid BLOB NOT NULL UNIQUE,"
    "deleted INTEGER NOT NULL DEFAULT 0,unit_id INTEGER NOT NULL REFERENCES unit,"
    "name TEXT NOT NULL)STRICT" },
  { "table", "person",
    "CREATE TABLE person(id INTEGER PRIMARY KEY,uuid BLOB NOT NULL UNIQUE,"
    "deleted INTEGER NOT NULL DEFAULT 0,unit_id INTEGER REFERENCES unit,"
    "name TEXT NOT NULL,post TEXT,phone TEXT,ord INTEGER NOT NULL DEFAULT 0)STRICT" },
  { "table", "assignment",
    "CREATE TABLE assignment(id INTEGER PRIMARY KEY,uuid BLOB NOT NULL UNIQUE,"
    "deleted INTEGER NOT NULL DEFAULT 0,issue_id INTEGER REFERENCES issue,"
    "measure_id INTEGER REFERENCES measure,unit_id INTEGER REFERENCES unit,"
    "person_id INTEGER REFERENCES person,role TEXT NOT NULL,name_as_assigned TEXT,"
    "ord INTEGER NOT NULL DEFAULT 0)STRICT" },
  { "table", "claim",
    "CREATE TABLE claim(id INTEGER PRIMARY KEY,uuid BLOB NOT NULL UNIQUE,"
    "deleted INTEGER NOT NULL DEFAULT 0,"
    "inspection_id INTEGER NOT NULL REFERENCES inspection,"
    "document_id INTEGER REFERENCES document,key TEXT NOT NULL,amount INTEGER NOT NULL,"
    "scale INTEGER NOT NULL DEFAULT 0,unit TEXT,phrase TEXT)STRICT" },
  { "table", "promise",
    "CREATE TABLE promise(id INTEGER PRIMARY KEY,uuid BLOB NOT NULL UNIQUE,"
    "deleted INTEGER NOT NULL DEFAULT 0,issue_id INTEGER REFERENCES issue,"
    "measure_id INTEGER REFERENCES measure,phrase TEXT NOT NULL,day INTEGER,"
    "precision TEXT,verdict TEXT NOT NULL DEFAULT 'open')STRICT" },
  { "table", "figure",
    "CREATE TABLE figure(id INTEGER PRIMARY KEY,uuid BLOB NOT NULL UNIQUE,"
    "deleted INTEGER NOT NULL DEFAULT 0,inspection_id INTEGER REFERENCES inspection,"
    "section_id INTEGER REFERENCES section,issue_id INTEGER REFERENCES issue,"
    "measure_id INTEGER REFERENCES measure,kind TEXT NOT NULL,amount INTEGER NOT NULL,"
    "scale INTEGER NOT NULL DEFAULT 0,unit TEXT NOT NULL,about TEXT,phrase TEXT,"
    "withheld INTEGER NOT NULL DEFAULT 0,verdict TEXT NOT NULL DEFAULT 'open')STRICT" },
  { "table", "rule_made",
    "CREATE TABLE rule_made(id INTEGER PRIMARY KEY,uuid BLOB NOT NULL UNIQUE,"
    "deleted INTEGER NOT NULL DEFAULT 0,inspection_id INTEGER REFERENCES inspection,"
    "issue_id INTEGER REFERENCES issue,measure_id INTEGER REFERENCES measure,"
    "title TEXT NOT NULL,kind TEXT,verdict TEXT NOT NULL DEFAULT 'open')STRICT" },
  { "table", "preference",
    "CREATE TABLE preference(id INTEGER PRIMARY KEY,uuid BLOB NOT NULL UNIQUE,"
    "deleted INTEGER NOT NULL DEFAULT 0,key TEXT NOT NULL,value TEXT)STRICT" },
  { "table", "actor",
    "CREATE TABLE actor(id INTEGER PRIMARY KEY,uuid BLOB NOT NULL UNIQUE,"
    "name TEXT NOT NULL,unit TEXT,host TEXT)STRICT" },
  { "table", "field",
    "CREATE TABLE field(id INTEGER PRIMARY KEY,entity TEXT NOT NULL,name TEXT NOT NULL,"
    "type TEXT NOT NULL,retired INTEGER NOT NULL DEFAULT 0,UNIQUE(entity,name))STRICT" },
  { "table", "txn",
    "CREATE TABLE txn(id INTEGER PRIMARY KEY,uuid BLOB NOT NULL UNIQUE,"
    "ts INTEGER NOT NULL,day INTEGER NOT NULL,actor_id INTEGER NOT NULL REFERENCES actor,"
    "kind TEXT NOT NULL,label TEXT NOT NULL,reason TEXT,ref BLOB,grp BLOB,"
    "clock_note TEXT,prev BLOB NOT NULL,hash BLOB NOT NULL)STRICT" },
  { "table", "change",
    "CREATE TABLE change(txn_id INTEGER NOT NULL REFERENCES txn,seq INTEGER NOT NULL,"
    "field_id INTEGER NOT NULL REFERENCES field,row_id INTEGER NOT NULL,old TEXT,"
    "new TEXT,old_digest BLOB,new_digest BLOB,PRIMARY KEY(txn_id,seq))STRICT,"
    "WITHOUT ROWID" },
  { "table", "journal_open",
    "CREATE TABLE journal_open(one INTEGER PRIMARY KEY CHECK(one=1))STRICT" },
  { "index", "change_row",
    "CREATE INDEX change_row ON change(row_id,field_id)" },
  { "index", "issue_section",
    "CREATE INDEX issue_section ON issue(section_id,ord)" },
  { "index", "measure_issue",
    "CREATE INDEX measure_issue ON measure(issue_id,ord)" },
  { "index", "measure_state",
    "CREATE INDEX measure_state ON measure(state,deadline_day)" },
  { "index", "assignment_unit",
    "CREATE INDEX assignment_unit ON assignment(unit_id)" },
  { "index", "assignment_issue",
    "CREATE INDEX assignment_issue ON assignment(issue_id)" },
  { "index", "assignment_measure",
    "CREATE INDEX assignment_measure ON assignment(measure_id)" },
  { "index", "note_measure",
    "CREATE INDEX note_measure ON progress_note(measure_id,day)" },
  { "index", "deadline_measure",
    "CREATE INDEX deadline_measure ON deadline(measure_id)" },
  { "index", "unit_name",
    "CREATE UNIQUE INDEX unit_name ON unit(ifnull(parent_id,0),name) WHERE deleted=0" },
  { "index", "unit_alias_name",
    "CREATE UNIQUE INDEX unit_alias_name ON unit_alias(name) WHERE deleted=0" },
  { "index", "preference_key",
    "CREATE UNIQUE INDEX preference_key ON preference(key) WHERE deleted=0" },
  { "index", "assignment_once",
    "CREATE UNIQUE INDEX assignment_once ON assignment(ifnull(issue_id,0),"
    "ifnull(measure_id,0),ifnull(unit_id,0),ifnull(person_id,0),role) WHERE deleted=0" },  { "index", "block_document",
    "CREATE INDEX block_document ON block(document_id,start)" },
  { "index", "issue_parent",
    "CREATE INDEX issue_parent ON issue(parent_id)" },
  { "index", "deadline_issue",
    "CREATE INDEX deadline_issue ON deadline(issue_id)" },
  { "index", "note_issue",
    "CREATE INDEX note_issue ON progress_note(issue_id,day)" },
  { "index", "promise_issue",
    "CREATE INDEX promise_issue ON promise(issue_id)" },
  { "index", "promise_measure",
    "CREATE INDEX promise_measure ON promise(measure_id)" },
  { "index", "figure_issue",
    "CREATE INDEX figure_issue ON figure(issue_id)" },
  { "index", "figure_measure",
    "CREATE INDEX figure_measure ON figure(measure_id)" },
  { "index", "rule_made_issue",
    "CREATE INDEX rule_made_issue ON rule_made(issue_id)" },
  { "index", "rule_made_measure",
    "CREATE INDEX rule_made_measure ON rule_made(measure_id)" },
  { NULL, NULL, NULL },
};

/* Derived: outside journal and hash, rebuilt from the rows whenever they are stale. d_total counts
 * items by scope (all, section, unit, ...), d_due the open ones among them by deadline; lights
 * depend on today and are summed when asked. d_state_event holds the journal's changes of states
 * (zg-events.c). d_text is a bigram index (zg-text-index.c); its tokenizer
 * takes every byte from 0x80 up and all ASCII marks into words, so that no table of character
 * classes stands between a search and a rare character, an emoji or a bracket. */
const ZgSchemaObject zg_schema_derived[] = {
  { "table", "d_version",
    "CREATE TABLE d_version(one INTEGER PRIMARY KEY CHECK(one=1),version INTEGER NOT NULL)STRICT" },
  { "table", "d_total",
    "CREATE TABLE d_total(kind TEXT NOT NULL,scope TEXT NOT NULL,scope_id INTEGER NOT NULL,"
    "what TEXT NOT NULL,n INTEGER NOT NULL,"
    "PRIMARY KEY(scope,scope_id,kind,what))STRICT,WITHOUT ROWID" },
  { "table", "d_due",
    "CREATE TABLE d_due(kind TEXT NOT NULL,scope TEXT NOT NULL,scope_id INTEGER NOT NULL,"
    "day INTEGER NOT NULL,n INTEGER NOT NULL,"
    "PRIMARY KEY(scope,scope_id,kind,day))STRICT,WITHOUT ROWID" },
  { "table", "d_state_event",
    "CREATE TABLE d_state_event(entity INTEGER NOT NULL,row_id INTEGER NOT NULL,"
    "txn_id INTEGER NOT NULL,seq INTEGER NOT NULL,day INTEGER NOT NULL,state TEXT NOT NULL,"
    "PRIMARY KEY(entity,row_id,txn_id,seq))STRICT,WITHOUT ROWID" },
  { "table", "d_text",
    "CREATE VIRTUAL TABLE d_text USING fts5(words,content='',detail=none,columnsize=0,"
    "tokenize=\"ascii tokenchars '!\"\"#$%&''()*+,-./:;<=>?@[\\]^_`{|}~'\")" },
  { NULL, NULL, NULL },
};
/* clang-format on */
