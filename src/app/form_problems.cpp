#include <algorithm>

#include "app/form_bodies.hpp"

namespace app {
namespace {

using base::Word;
using record::Fault;

/// A letter without a total has no answers either: of the two its form has the total.
std::string_view name_in_form(std::string_view field) { return field == "answers" ? "imported_total" : field; }

Word words_for(FormKind kind, const Field& field, Fault fault) {
  switch (fault) {
    case Fault::Missing:
      return field.key == "instrument" ? Word::ProblemLetterInstrument : field.wrong.value_or(Word::ProblemNothing);
    case Fault::NotReal: return Word::ProblemDateNotReal;
    case Fault::FarFuture: return kind == FormKind::Session ? Word::ProblemDateFarFuture : Word::ProblemDateAhead;
    case Fault::LongAgo: return Word::ProblemDateLongAgo;
    case Fault::NotNumber:
    case Fault::Unexpected: return field.wrong.value_or(Word::ProblemNothing);
    case Fault::OutOfRange:
      return kind == FormKind::Letter ? Word::ProblemLetterRange : field.wrong.value_or(Word::ProblemNothing);
    case Fault::TooLong: return Word::ProblemNoteLong;
    case Fault::NotText: return Word::ProblemNoteText;
    case Fault::NotBelowSystolic: return Word::ProblemNotBelow;
    case Fault::BeforeStart: return Word::ProblemObservedBefore;
  }
  return Word::ProblemNothing;
}

}  // namespace

void add_problems(FormKind kind, const record::Entry& entry, const base::DateTime& now,
                  std::vector<FormProblem>& problems) {
  for (const record::Problem& problem : record::problems(entry, now)) {
    const auto fields = fields_of(kind);
    const auto field = std::ranges::find(fields, name_in_form(problem.field), &Field::key);
    // What the form does not ask for it cannot have got wrong; the first field says that something is.
    const Field& at = field == fields.end() ? fields.front() : *field;
    if (std::ranges::find(problems, at.key, &FormProblem::field) == problems.end())
      problems.push_back({at.key, words_for(kind, at, problem.fault)});
  }
}

}  // namespace app
