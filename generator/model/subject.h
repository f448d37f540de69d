/* Which observations of a report are of one subject: the same indicator, by lexicon row or by name.
 * model: an index over observations, for stages that look for a figure's own. A report may hold
 * tens of thousands of figures, so nobody searches them all for each. */
#ifndef GB_MODEL_SUBJECT_H
#define GB_MODEL_SUBJECT_H

#include "model/observation.h"
#include "model/report.h"

typedef enum {
  GB_SUBJECT_ANYWHERE, /* indicators alone */
  GB_SUBJECT_OF_AREA   /* the same indicator of the same area */
} GbSubjectScope;

/** Numbers each observation's subject from 0 in the order of the text. */
typedef struct GbSubjects GbSubjects;

/** Observations of one subject, ascending. Borrowed. */
typedef struct {
  const guint *items;
  guint n;
} GbFew;

/** Valid as long as the report's observations keep their names and areas. */
GbSubjects *gb_subjects_new(const GbReport *report, GbSubjectScope scope);
void gb_subjects_free(GbSubjects *subjects);

guint gb_subjects_count(const GbSubjects *subjects);
/** Subject of observation @i. */
guint gb_subjects_of(const GbSubjects *subjects, guint i);
gboolean gb_subjects_same(const GbSubjects *subjects, guint a, guint b);
/** Subject of an indicator: @known, or @name where it is NULL. @area: "" with GB_SUBJECT_ANYWHERE.
 * G_MAXUINT where no observation is of it. */
guint gb_subjects_find(const GbSubjects *subjects, const GbIndicator *known, const char *name,
                       const char *area);
/** All observations of a subject; none for G_MAXUINT. */
GbFew gb_subjects_all(const GbSubjects *subjects, guint subject);
/** The last observation of @subject before observation @i; -1 none. */
gint gb_subjects_before(const GbSubjects *subjects, guint subject, guint i);
/** Of all observations of @subject those nearest to observation @i, at most @reach before it and
 * @reach from it on. */
GbFew gb_subjects_near(const GbSubjects *subjects, guint subject, guint i, guint reach);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(GbSubjects, gb_subjects_free)

#endif
