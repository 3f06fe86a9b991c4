// What a patient may read about the course: each rule of people.md sections 1.1 to 1.4 is a test, named after it.
#include "app/patient_words.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <vector>

#include "course_words.hpp"

using namespace test;
using record::Phase;
using record::SessionStatus;

namespace {

constexpr std::string_view phone = "+1 555 0100";

/// A diary, written in the order in which it was lived.
class Diary {
 public:
  Diary& check_in(const std::string& when, int total, std::optional<int> item9 = 0) {
    // Items 1 to 8 hold the rest of the total, at most 3 each.
    std::vector<std::optional<int>> answers(9, 0);
    int rest = total - item9.value_or(0);
    for (std::size_t i = 0; i < 8; ++i) {
      answers[i] = std::min(rest, 3);
      rest -= *answers[i];
    }
    answers[8] = item9;
    return add(when, record::Assessment{.instrument = "PHQ-9", .answers = answers});
  }
  Diary& total(const std::string& when, const std::string& instrument, int total) {
    return add(when, record::Assessment{.instrument = instrument, .imported_total = total});
  }
  Diary& session(const std::string& when, std::optional<Phase> phase = none,
                 SessionStatus status = SessionStatus::Completed) {
    return add(when, record::Session{.status = status, .phase = phase});
  }
  Diary& mood(const std::string& when, int mood) { return add(when, record::DailyCheckIn{.mood = mood}); }

  app::Summary summary() const { return app::summarize(record_); }
  /// About the latest check-in.
  std::string words(std::string_view clinic = phone) const {
    const app::Summary all = summary();
    return app::course_words(all, clinical::phq9, all.check_ins.back(), clinic);
  }
  std::string average() const { return app::average_words(summary(), clinical::phq9, time("2026-12-01")); }
  std::string session_words(const std::string& now) const { return app::session_words(record_, time(now)); }

 private:
  Diary& add(const std::string& when, record::Body body) {
    record::Entry entry{.id = {}, .experienced_at = time(when), .recorded_at = time(when), .body = std::move(body)};
    entry.id.bytes[0] = ++count_;
    record_.apply(record::Put{entry}, "test");
    return *this;
  }
  record::Record record_;
  std::uint8_t count_ = 0;
};

const std::string noticeable = "5 points: often noticeable, can still be chance; 6 or more: more than chance.";
/// A starting score, a session on 5 January, then one check-in a week from 26 January.
Diary course(int start, const std::vector<int>& totals) {
  Diary diary;
  diary.check_in("2026-01-04T09:00", start).session("2026-01-05T10:00");
  base::DateTime when = time("2026-01-26T09:00");
  for (const int total : totals) {
    diary.check_in(base::iso_from_date_time(when), total);
    when.local += std::chrono::days{7};
  }
  return diary;
}
bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("People 1.1: the fact about item 9 while it is marked or blank, none while it is \"not at all\"") {
  CHECK(app::item9_words(clinical::phq9, app::Item9::Marked) ==
        "In the latest check-in you marked thoughts of being better off dead or of hurting yourself. Help is at \"Help "
        "now\".");
  CHECK(app::item9_words(clinical::phq9, app::Item9::Blank) ==
        "In the latest check-in the question about thoughts of death or self-harm has no answer. Help is at \"Help "
        "now\".");
  CHECK(app::item9_words(clinical::phq9, app::Item9::No).empty());
  CHECK(app::item9_words(clinical::phq9, app::Item9::NeverAsked).empty());
}

TEST_CASE("People 1.1: the latest check-in decides, and a total prorated without item 9 counts as blank") {
  const auto latest = [](const Diary& diary) { return app::latest_item9(diary.summary()); };
  CHECK(latest(Diary{}) == app::Item9::NeverAsked);
  CHECK(latest(Diary{}.check_in("2026-01-04", 10, 0)) == app::Item9::No);
  CHECK(latest(Diary{}.check_in("2026-01-04", 10, 1)) == app::Item9::Marked);
  CHECK(latest(Diary{}.check_in("2026-01-04", 10, 1).check_in("2026-01-11", 10, 0)) == app::Item9::No);
  const Diary prorated = Diary{}.check_in("2026-01-04", 8, none);
  CHECK(prorated.summary().check_ins.back().score.status == clinical::ScoreStatus::Prorated);
  CHECK(latest(prorated) == app::Item9::Blank);
}

TEST_CASE("People 1.2: the patient's words for each status, at its boundary") {
  const auto [start, last, words] = GENERATE(table<int, int, std::string>({
      {20, 4, "Your score is in the range called minimal (0-4). " + noticeable},
      {20, 5, "Your score is half or less of where you started. " + noticeable},
      {20, 10, "Your score is half or less of where you started. " + noticeable},
      {20, 11, "Your score is at least a quarter below where you started. " + noticeable},
      {20, 15, "Your score is at least a quarter below where you started. " + noticeable},
      {20, 16, "Your score is not far from where you started. " + noticeable},
      {20, 20, "Your score is not far from where you started."},
      {19, 23, "Your score is not far from where you started. " + noticeable},
      {19, 24, "Your score is higher than where you started. " + noticeable},
  }));
  CAPTURE(start, last);
  CHECK(course(start, {last}).words() == words);
}

TEST_CASE("People 1.2: half of the starting score reached and lost again") {
  CHECK(has(course(20, {9, 11}).words(), "Your score is above half of your starting score again."));
  CHECK(has(course(20, {9, 11, 10}).words(), "Your score is half or less of where you started."));
}

TEST_CASE("People 1.2: a possible relapse is one that can be a bad week, two in a row name the clinic's phone") {
  const std::string bad_week = "Your score is clearly higher than your best; one check-in can be a bad week.";
  const std::string last_two = "Your last two scores are clearly above your best. Your clinic can help you read this";
  CHECK(has(course(20, {9, 14}).words(), bad_week));
  CHECK(has(course(20, {9, 14, 14}).words(), last_two + ": +1 555 0100."));
  CHECK(has(course(20, {9, 14, 14}).words(""), last_two + "."));
  CHECK(has(course(20, {9, 14, 14, 14}).words(), last_two));
  CHECK(has(course(20, {9, 14, 14, 9}).words(), "half or less"));
  CHECK(has(course(20, {9, 14, 14, 9, 14}).words(), bad_week));
  CHECK(has(course(20, {9, 14, 14, 13}).words(), "above half of your starting score again"));
  const Diary same_day = Diary{}
                             .check_in("2026-01-05T09:00", 20)
                             .session("2026-01-05T10:00")
                             .check_in("2026-01-05T20:00", 9)
                             .check_in("2026-01-26T09:00", 19);
  CHECK(has(same_day.words(), bad_week));  // the starting score is not one of the last two
}

TEST_CASE("People 1.2: no clinical verdict is among the words") {
  for (const Diary& diary : {course(20, {4}), course(20, {9, 14, 14}), course(19, {24}), course(20, {9, 11})}) {
    for (const std::string_view verdict : {"response", "remission", "relapse", "worsened"}) {
      CAPTURE(diary.words());
      CHECK_FALSE(has(diary.words(), verdict));
    }
  }
}

TEST_CASE("People 1.3: no status words under 14 days after the first session, from the 14th on there are") {
  Diary diary;
  diary.check_in("2026-01-04", 20).session("2026-01-05T10:00").check_in("2026-01-18T09:00", 3);
  CHECK(diary.words() == "This check-in still looks back before treatment.");
  CHECK(app::change_from_baseline(diary.summary(), diary.summary().check_ins.back()) == -17);
  diary.check_in("2026-01-19T09:00", 3);
  CHECK(has(diary.words(), "range called minimal"));
}

TEST_CASE("People 1.3: a starting score below 10 has no half, no quarter and no minimal range") {
  CHECK(course(9, {4}).words() == noticeable);
  CHECK(course(9, {9}).words().empty());
  CHECK(course(9, {14}).words() == "Your score is higher than where you started. " + noticeable);
  CHECK(has(course(10, {4}).words(), "range called minimal"));
}

TEST_CASE("People 1.3: a new induction after 60 days without sessions has its own starting score") {
  const auto second = [](const std::string& start, std::optional<Phase> phase) {
    Diary diary;
    diary.check_in("2026-01-04", 20).session("2026-01-05T10:00").check_in("2026-03-01", 12);
    diary.session(start, phase).check_in("2026-04-20", 6);
    return diary;
  };
  CHECK(second("2026-03-06T10:00", none).summary().baseline->total == 12);
  CHECK(has(second("2026-03-06T10:00", none).words(), "half or less"));
  CHECK(second("2026-03-05T10:00", none).summary().baseline->total == 20);
  CHECK(second("2026-03-06T10:00", Phase::Induction).summary().baseline->total == 12);
  CHECK(second("2026-03-06T10:00", Phase::Maintenance).summary().baseline->total == 20);
  CHECK(second("2026-03-06T10:00", Phase::Booster).summary().baseline->total == 20);

  // An earlier check-in keeps the starting score of its own series.
  const Diary diary = second("2026-03-06T10:00", none);
  const app::Summary summary = diary.summary();
  CHECK(app::change_from_baseline(summary, summary.check_ins[1]) == -8);
  CHECK(app::change_from_baseline(summary, summary.check_ins[2]) == -6);
  CHECK(summary.first_session == time("2026-03-06T10:00"));
}

TEST_CASE("People 1.3: a check-in after a new induction still looks back before it") {
  Diary diary = course(20, {12});
  diary.session("2026-06-01T10:00").check_in("2026-06-08", 6);
  CHECK(diary.words() == "This check-in still looks back before treatment.");
}

TEST_CASE("People 1.3: a change of the PCL-5 has both published sources and no verdict, the GAD-7 both of its own") {
  const auto words = [](const clinical::Instrument& instrument, int start, int last) {
    record::Record record;
    std::uint8_t count = 0;
    const auto add = [&](const std::string& when, record::Body body) {
      record::Entry entry{.id = {}, .experienced_at = time(when), .recorded_at = time(when), .body = std::move(body)};
      entry.id.bytes[0] = ++count;
      record.apply(record::Put{entry}, "test");
    };
    add("2026-01-05T10:00", record::Session{});
    app::Summary summary = app::summarize(record);
    record::Entry first{.id = {}, .experienced_at = time("2026-01-04"), .recorded_at = {}};
    record::Entry second{.id = {}, .experienced_at = time("2026-02-20"), .recorded_at = {}};
    const auto scored = [](const record::Entry& entry, int total) {
      return app::CheckInEntry{&entry, {.status = clinical::ScoreStatus::Complete, .total = total}, {}};
    };
    summary.check_ins = {scored(first, start), scored(second, last)};
    return app::course_words(summary, instrument, summary.check_ins.back(), phone);
  };
  CHECK(
      words(clinical::pcl5, 60, 20) ==
      "Sources differ on how much change counts on this scale. The older guide: 5 points are more than chance, 10 are "
      "noticeable (US National Center for PTSD). A newer study: 15 to 18 points are more than chance (Marx and others, "
      "2022).");
  CHECK(words(clinical::pcl5, 60, 60).empty());
  CHECK(words(clinical::gad7, 20, 8) ==
        "Your score is half or less of where you started. 4 points: often noticeable. More than chance: 4 or more by "
        "one source (NHS Talking Therapies manual), 6 or more by another (Bischoff 2020).");
  CHECK(has(words(clinical::gad7, 20, 20), "not far"));
  CHECK(has(words(clinical::phq8, 20, 10), noticeable));
  CHECK(words(clinical::phq2, 6, 0).empty());
}

TEST_CASE("People 1.3: nothing is said without a starting score, without a total, and before the first session") {
  CHECK(Diary{}.session("2026-01-05T10:00").check_in("2026-02-05", 4).words().empty());
  CHECK(Diary{}.check_in("2026-01-05T10:00", 4).session("2026-01-05T10:00").words().empty());
  Diary without_total = course(20, {9});
  without_total.total("2026-03-05", "PHQ-9", 4);
  CHECK(has(without_total.words(), "minimal"));
}

TEST_CASE("Issue 3: fewer than three points say so instead of an average") {
  CHECK(course(20, {}).average() == "An average and a direction need at least three check-ins.");
  CHECK(course(20, {10}).average() == "An average and a direction need at least three check-ins.");
  CHECK(course(20, {10, 10}).average() ==
        "Over 3 check-ins since Jan 4, 2026 the average total is 13.79, and the total changed by -2.60 points a week.");
  CHECK(Diary{}.average().empty());
  CHECK(Diary{}.check_in("2026-01-04", 20).check_in("2026-01-14", 20).check_in("2026-01-24", 20).average().empty());
}

TEST_CASE("People 1.4: before and after only if no other completed session lies between; daily mood by default") {
  Diary diary;
  diary.mood("2026-01-05T08:00", 3).session("2026-01-05T10:00").mood("2026-01-06T10:00", 6);
  const std::string pair = "Mood around your session on Jan 5, 2026: 3 before it and 6 after it, where 10 is best.";
  CHECK(diary.session_words("2026-01-07T10:00") == pair);
  diary.session("2026-01-06T08:00", none, SessionStatus::Cancelled);
  CHECK(diary.session_words("2026-01-10T10:00") == pair);

  Diary two;
  two.mood("2026-01-05T08:00", 3).session("2026-01-05T10:00").session("2026-01-06T10:00").mood("2026-01-07T10:00", 6);
  CHECK(two.session_words("2026-01-10T10:00") ==
        "Around your session on Jan 6, 2026: not enough check-ins between sessions.");
}

TEST_CASE("People 1.4: nothing is said while the entry after the session may still come") {
  Diary diary;
  diary.mood("2026-01-05T08:00", 3).session("2026-01-05T10:00");
  CHECK(diary.session_words("2026-01-08T10:00").empty());
  CHECK(has(diary.session_words("2026-01-08T10:01"), "not enough check-ins"));
  CHECK(Diary{}.mood("2026-01-05", 3).session_words("2026-01-08").empty());
}

TEST_CASE("People 1.4: without daily items the PHQ-9 pair carries that it asks about two weeks") {
  Diary diary;
  diary.check_in("2026-01-05T08:00", 20).session("2026-01-05T10:00").check_in("2026-01-06T10:00", 15);
  CHECK(diary.session_words("2026-01-07T10:00") ==
        "PHQ-9 around your session on Jan 5, 2026: 20 before it and 15 after it. It asks about two weeks.");
}

TEST_CASE("Course: days since the last session that took place, in words") {
  const Diary diary = course(20, {});
  const app::Summary summary = diary.summary();
  CHECK(app::last_session_words(summary, time("2026-01-05T20:00")) == "Your last session was today.");
  CHECK(app::last_session_words(summary, time("2026-01-06T01:00")) == "Your last session was yesterday.");
  CHECK(app::last_session_words(summary, time("2026-01-12T01:00")) == "Your last session was 7 days ago.");
  CHECK(app::last_session_words(Diary{}.summary(), time("2026-01-12")).empty());
}
