#include "format/config_json.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"
#include "base/time.hpp"
#include "clinical/rules.hpp"
#include "format/checked_object.hpp"
#include "format/instrument_json.hpp"
#include "format/json_reader.hpp"

namespace format {
namespace {

using clinical::Contact;

constexpr std::size_t longest_text = 200;
constexpr std::size_t longest_plan = 4000;
constexpr std::size_t most_lines = 20;
constexpr std::array<std::string_view, 4> contacts{"call", "text", "chat", "video"};  // in the order of Contact

/// One object of the file: hands out its members, and notes what cannot be used under the member's full name.
class Fields {
 public:
  Fields(const Value& object, std::string path, std::vector<std::string>& problems)
      : object_{object}, path_{std::move(path)}, problems_{problems} {}

  void refuse(std::string_view key, std::string_view why) {
    problems_.push_back(path_of(key).append(": ").append(why));
  }
  /// For a message that begins with the field's full name already.
  void refuse_as_told(std::string message) { problems_.push_back(std::move(message)); }
  bool refuse(const Fault& fault) {
    if (fault.message()) refuse_as_told(*fault.message());
    return fault.message().has_value();
  }

  std::string text(std::string_view key) {
    const Value* member = object_.find(key);
    if (member == nullptr) return {};
    Fault fault;
    std::string text = checked_text(*member, path_of(key), longest_text, fault);
    return refuse(fault) ? std::string{} : text;
  }

  bool flag(std::string_view key) {
    const Value* member = object_.find(key);
    if (member == nullptr) return false;
    if (!member->boolean()) refuse(key, "neither true nor false");
    return member->boolean().value_or(false);
  }

  const Value::Array* list(std::string_view key) {
    const Value* member = object_.find(key);
    if (member == nullptr) return nullptr;
    if (member->array() == nullptr) refuse(key, "not a list");
    return member->array();
  }

  /// The object of that name as fields of its own.
  std::optional<Fields> object(std::string_view key) {
    const Value* member = object_.find(key);
    if (member == nullptr) return std::nullopt;
    if (member->object() != nullptr) return Fields{*member, path_of(key), problems_};
    refuse(key, "not an object");
    return std::nullopt;
  }

  const Value* find(std::string_view key) const { return object_.find(key); }
  const Value::Object& members() const { return *object_.object(); }
  std::string path_of(std::string_view key) const {
    return path_.empty() ? std::string{key} : path_ + "." + std::string{key};
  }

 private:
  const Value& object_;
  std::string path_;
  std::vector<std::string>& problems_;
};

std::string place(std::string_view key, std::size_t index) {
  return std::string{key}.append("[").append(std::to_string(index)).append("]");
}

bool is_country(std::string_view text) {
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return text.size() == 2 && std::ranges::all_of(text, capital);
}

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// What an address must begin with; a configuration file must not be able to run a script.
std::string_view scheme_of(Contact contact) {
  switch (contact) {
    case Contact::Call: return "tel:";
    case Contact::Text: return "sms:";
    case Contact::Chat:
    case Contact::Video: return "https://";
  }
  return {};
}

bool is_address(std::string_view address, std::string_view scheme) {
  const auto printable = [](char c) { return c > ' ' && c < 0x7f; };
  return address.starts_with(scheme) && address.size() > scheme.size() && std::ranges::all_of(address, printable);
}

/// Made from the number where none was written and one can be.
std::string address_of(Contact contact, std::string_view number, std::string written) {
  if (!written.empty() || !has_digit(number)) return written;
  if (contact == Contact::Call) return clinical::call_address(number);
  return contact == Contact::Text ? clinical::text_address(number) : written;
}

clinical::HelpLine line_from(const Value& value, const std::string& path, Fault& fault) {
  CheckedObject object{value, path, fault};
  clinical::HelpLine line;
  line.name = object.text("name", longest_text);
  line.contact = static_cast<Contact>(object.word("contact", contacts));
  line.number = object.text("number", longest_text);
  line.address = address_of(line.contact, line.number, object.text("address", longest_text, Presence::Optional));
  const std::string_view scheme = scheme_of(line.contact);
  if (!is_address(line.address, scheme))
    fault.tell(object.path_of("address"), "must begin with " + std::string{scheme} + " for this contact");
  return line;
}

std::vector<clinical::HelpLine> lines_from(Fields& languages, std::string_view key) {
  std::vector<clinical::HelpLine> lines;
  const Value::Array* list = languages.list(key);
  if (list == nullptr) return lines;
  if (list->size() > most_lines) languages.refuse(key, "more than " + std::to_string(most_lines) + " lines");
  for (std::size_t index = 0; index < std::min(list->size(), most_lines); ++index) {
    Fault fault;
    clinical::HelpLine line = line_from((*list)[index], languages.path_of(place(key, index)), fault);
    if (!languages.refuse(fault)) lines.push_back(std::move(line));
  }
  return lines;
}

clinical::CrisisLines crisis_from(Fields fields) {
  clinical::CrisisLines crisis;
  crisis.replace = fields.flag("replace");
  crisis.emergency = fields.text("emergency");
  if (!crisis.emergency.empty() && !has_digit(crisis.emergency)) {
    fields.refuse("emergency", "not a number that can be dialled");
    crisis.emergency.clear();
  }
  crisis.checked_on = fields.text("checked_on");
  if (!base::day_from_iso(crisis.checked_on)) {
    fields.refuse("checked_on", "needed: the day on which these lines were checked, such as 2026-11-21");
    crisis.checked_on.clear();
  }
  auto languages = fields.object("lines");
  if (!languages) return crisis;
  for (const Member& member : languages->members()) {
    const auto language = base::language_from(member.key);
    if (!language || base::code(*language) != member.key) languages->refuse(member.key, "not one of en, es");
    else crisis.lines[*language] = lines_from(*languages, member.key);
  }
  return crisis;
}

/// A plan and the diary know a questionnaire by its code.
bool has_own(const clinical::Clinic& clinic, std::string_view code) {
  return std::ranges::any_of(clinic.own_instruments,
                             [&](const auto& own) { return base::equal_ignoring_case(own->instrument().code, code); });
}

void take_own(Fields& fields, const Value& object, const std::string& at, clinical::Clinic& clinic) {
  auto own = custom_instrument_from(object, at);
  if (!own) fields.refuse_as_told(own.error());
  else if (has_own(clinic, (*own)->instrument().code)) fields.refuse(at + ".code", "occurs twice");
  else clinic.own_instruments.push_back(*std::move(own));
}

void take_instruments(Fields& fields, clinical::Clinic& clinic) {
  const Value::Array* list = fields.list("instruments");
  if (list == nullptr) return;
  clinic.instruments.clear();
  for (std::size_t index = 0; index < list->size(); ++index) {
    const Value& item = (*list)[index];
    const std::string at = place("instruments", index);
    if (item.object() != nullptr) take_own(fields, item, at, clinic);
    else if (item.text() == nullptr || clinical::find_instrument(*item.text()) == nullptr)
      fields.refuse(at, "neither PHQ-9, PHQ-8, PHQ-2, GAD-7, GAD-2 or PCL-5 nor an instrument of your own");
    else if (!clinic.is_on(*item.text())) clinic.instruments.push_back(*item.text());
  }
}

/// Rules that cannot be read are left out as a whole: half a schedule would look like the clinic's.
std::string plan_from(Fields& fields) {
  const Value* member = fields.find("plan");
  if (member == nullptr) return {};
  const std::string* text = member->text();
  if (text == nullptr || text->size() > longest_plan) {
    fields.refuse("plan", "not a text of at most " + std::to_string(longest_plan) + " bytes");
    return {};
  }
  const auto rules = clinical::rules_from_text(*text);
  if (rules) return *text;
  fields.refuse("plan", message_from(rules.error()));
  return {};
}

/// One of the two is asked, never both: their eight questions are the same.
void settle_phq(Fields& fields, clinical::Clinic& clinic) {
  const bool eight = fields.flag("phq8");
  if (!eight && clinic.is_on("PHQ-9") && clinic.is_on("PHQ-8")) {
    fields.refuse("instruments", "PHQ-9 and PHQ-8 cannot both be on; PHQ-9 is");
    std::erase(clinic.instruments, "PHQ-8");
  }
  if (!eight) return;
  std::erase(clinic.instruments, "PHQ-9");
  if (!clinic.is_on("PHQ-8")) clinic.instruments.insert(clinic.instruments.begin(), "PHQ-8");
}

}  // namespace

ClinicReading clinic_from_json(std::string_view json) {
  ClinicReading reading;
  const auto read = read_json(json);
  if (!read || read->object() == nullptr) {
    reading.problems.push_back("the file: " + (read ? "not an object" : message_from(read.error())));
    return reading;
  }
  clinical::Clinic& clinic = reading.clinic;
  Fields fields{*read, {}, reading.problems};
  if (auto it = fields.object("clinic")) {
    clinic.name = it->text("name");
    clinic.phone = it->text("phone");
    clinic.hours = it->text("hours");
  }
  clinic.region = fields.text("region");
  if (!clinic.region.empty() && !is_country(clinic.region)) {
    fields.refuse("region", "not a country by its two capital letters, such as US");
    clinic.region.clear();
  }
  if (const auto crisis = fields.object("crisis")) clinic.crisis = crisis_from(*crisis);
  take_instruments(fields, clinic);
  settle_phq(fields, clinic);
  clinic.substances = fields.flag("substances");
  clinic.plan = plan_from(fields);
  return reading;
}

}  // namespace format
