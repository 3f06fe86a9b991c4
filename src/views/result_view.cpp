#include "app/patient_words.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "clinical/score.hpp"
#include "views/result_words.hpp"
#include "views/screens.hpp"

namespace views {
namespace {

using base::fill;
using base::Word;
using base::words;

const app::CheckInEntry* shown(const app::Summary& summary, const app::State& state) {
  for (const app::CheckInEntry& it : summary.check_ins) {
    if (it.entry->id == state.result) return &it;
  }
  return nullptr;
}

void change(ui::Kit& kit, const Result& it, std::string_view phone) {
  if (const std::string change = change_sentence(it); !change.empty()) kit.paragraph(change);
  // A paragraph of its own, and so with the fact about item 9 of its own (people.md section 1.1).
  if (const std::string course = app::course_words(it.summary, *it.questionnaire.instrument, it.entry, phone);
      !course.empty())
    kit.paragraph(course + item9_fact(it));
  if (it.entry.overlaps) kit.paragraph(words(Word::ResultOverlap));
}

/// How the scale is to be read.
void scale(ui::Kit& kit, const Result& it) {
  const clinical::Instrument& instrument = *it.questionnaire.instrument;
  const bool first_two = instrument.code == clinical::phq2.code || instrument.code == clinical::gad2.code;
  if (first_two && it.entry.score.total)
    kit.paragraph(fill(words(Word::ResultFirstTwo), {{"cut", std::to_string(clinical::first_two_cut)}}));
  const bool lower = instrument.direction == clinical::Direction::LowerIsBetter;
  kit.paragraph(words(lower ? Word::ResultLowerBetter : Word::ResultHigherBetter), ui::Tone::Muted);
}

void difficulty(ui::Kit& kit, const Result& it, const record::Assessment& assessment) {
  const auto answers = it.questionnaire.wording->difficulty_answers;
  if (!assessment.difficulty || static_cast<std::size_t>(*assessment.difficulty) >= answers.size()) return;
  kit.paragraph(words(Word::ResultDifficulty), ui::Tone::Muted);
  const ui::InLanguage language{kit, it.questionnaire.language};
  kit.paragraph(answers[static_cast<std::size_t>(*assessment.difficulty)]);
}

Word pattern_words(std::optional<bool> pattern) {
  if (!pattern) return Word::Pcl5PatternUnknown;
  return *pattern ? Word::Pcl5PatternMet : Word::Pcl5PatternNotMet;
}

/// The PCL-5 as a clinician reads it; nowhere else is anything of it shown (clinical.md section 1.1).
void for_clinician(ui::Kit& kit, const record::Assessment& assessment) {
  const auto clusters = clinical::pcl5_clusters(assessment.answers);
  if (!clusters) return;
  const ui::Region box{kit, "clinician", words(Word::Pcl5Title), ui::Tone::Quiet};
  kit.heading(3, words(Word::Pcl5Title));
  std::string needs;
  std::vector<std::vector<std::string>> rows{{std::string{words(Word::Pcl5Cluster)}, std::string{words(Word::Pcl5Sum)},
                                              std::string{words(Word::Pcl5Symptoms)},
                                              std::string{words(Word::Pcl5Blanks)}}};
  for (std::size_t i = 0; i < clusters->size(); ++i) {
    const clinical::ClusterRule& rule = clinical::cluster_rules[i];
    const clinical::Cluster& cluster = (*clusters)[i];
    const std::string name{rule.name};
    rows.push_back(
        {fill(words(Word::Pcl5ClusterItems),
              {{"name", name}, {"first", std::to_string(rule.first_item)}, {"last", std::to_string(rule.last_item)}}),
         std::to_string(cluster.sum), std::to_string(cluster.symptoms), std::to_string(cluster.missing)});
    if (!needs.empty()) needs += ", ";
    needs += fill(words(Word::Pcl5Need), {{"count", std::to_string(rule.symptoms_needed)}, {"name", name}});
  }
  kit.paragraph(fill(words(Word::Pcl5Text), {{"from", std::to_string(clinical::symptom_from)}, {"needs", needs}}));
  kit.table("clusters", words(Word::Pcl5Clusters), rows);
  kit.paragraph(std::string{words(pattern_words(clinical::dsm5_pattern(*clusters)))} + " " +
                std::string{words(Word::Pcl5NoDiagnosis)});
}

void help_beside(ui::Kit& kit, const app::State& state, const Result& it, app::Actions& out) {
  const clinical::Instrument& instrument = *it.questionnaire.instrument;
  const bool depression = instrument.code == clinical::phq9.code || instrument.code == clinical::phq8.code;
  const bool worse = depression && app::is_worse(it.summary, it.entry);
  if (!worse && !needs_help(it)) return;
  const ui::Region box{kit, "help", words(Word::HelpNames), ui::Tone::Support};
  if (worse) kit.paragraph(fill(words(Word::ResultWorse), {{"clinic", clinic_name(state)}}));
  help_lines(kit, state, out);
}

void result(ui::Kit& kit, const app::State& state, const Result& it, app::Actions& out) {
  const auto& assessment = std::get<record::Assessment>(it.entry.entry->body);
  const std::string date = base::date_words(base::day_of(it.entry.entry->experienced_at));
  kit.paragraph(fill(words(Word::ResultWhich), {{"name", std::string{it.questionnaire.wording->name}}, {"date", date}}),
                ui::Tone::Muted);
  kit.paragraph(total_sentence(it));
  if (const std::string missing = missing_items(assessment); !missing.empty())
    kit.paragraph(fill(words(Word::ResultMissingItems), {{"items", missing}}));
  change(kit, it, state.clinic.phone);
  difficulty(kit, it, assessment);
  scale(kit, it);
  help_beside(kit, state, it, out);
  if (it.questionnaire.instrument->code == clinical::pcl5.code) for_clinician(kit, assessment);
}

}  // namespace

void check_in_result(ui::Kit& kit, const app::State& state, app::Actions& out) {
  title(kit, state, words(Word::ResultTitle));
  const record::Entry* entry = state.result ? state.record.find(*state.result) : nullptr;
  const auto* assessment = entry != nullptr ? std::get_if<record::Assessment>(&entry->body) : nullptr;
  const auto questionnaire = assessment != nullptr ? app::questionnaire(state, assessment->instrument) : std::nullopt;
  if (!questionnaire) return;
  const app::Summary summary = app::summarize(state.record, *questionnaire->instrument);
  const app::CheckInEntry* it = shown(summary, state);
  if (it == nullptr) return;
  result(kit, state, {*questionnaire, summary, *it, app::latest_item9(app::summarize(state.record))}, out);
  if (kit.button("trend", words(Word::ResultTrend), ui::Tone::Primary)) out.emplace_back(app::Go{app::Screen::Trends});
  if (kit.button("done", words(Word::ResultDone))) out.emplace_back(app::Go{app::Screen::Today});
}

}  // namespace views
