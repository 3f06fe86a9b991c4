#include "format/config_json.hpp"

#include <array>
#include <optional>

#include "base/text.hpp"
#include "base/time.hpp"
#include "format/json_reader.hpp"

namespace format {
namespace {

using clinical::Contact;

constexpr std::size_t longest_text = 200;
constexpr std::size_t longest_plan = 4000;
constexpr std::size_t most_lines = 20;
constexpr std::array<std::string_view, 4> our_instruments{"PHQ-9", "PHQ-8", "GAD-7", "PCL-5"};

/// One object of the file: hands out its members, and notes what cannot be used under the member's full name.
class Fields {
 public:
  Fields(const Value& object, std::string path, std::vector<std::string>& problems)
      : object_{object}, path_{std::move(path)}, problems_{problems} {}

  void refuse(std::string_view key, std::string_view why) {
    problems_.push_back(name_of(key).append(": ").append(why));
  }

  std::string text(std::string_view key, std::size_t longest = longest_text) {
    const Value* member = object_.find(key);
    if (member == nullptr) return {};
    const std::string* text = member->text();
    if (text != nullptr && text->size() <= longest) return std::string{base::trimmed(*text)};
    refuse(key, "not a text of at most " + std::to_string(longest) + " bytes");
    return {};
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
    return member == nullptr ? std::nullopt : fields_of(*member, key);
  }

  std::optional<Fields> fields_of(const Value& value, std::string_view key) {
    if (value.object() != nullptr) return Fields{value, name_of(key), problems_};
    refuse(key, "not an object");
    return std::nullopt;
  }

  const Value::Object& members() const { return *object_.object(); }

 private:
  std::string name_of(std::string_view key) const {
    return path_.empty() ? std::string{key} : path_ + "." + std::string{key};
  }

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

std::optional<Contact> contact_from(std::string_view text) {
  if (text == "call") return Contact::Call;
  if (text == "text") return Contact::Text;
  if (text == "chat") return Contact::Chat;
  if (text == "video") return Contact::Video;
  return std::nullopt;
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

/// The line's address: as it was written, or made from the number where it can be.
std::optional<std::string> address_of(Fields& fields, Contact contact, const std::string& number) {
  std::string address = fields.text("address");
  const bool dialled = contact == Contact::Call || contact == Contact::Text;
  if (address.empty() && dialled && has_digit(number))
    return contact == Contact::Call ? clinical::call_address(number) : clinical::text_address(number);
  const std::string_view scheme = scheme_of(contact);
  if (is_address(address, scheme)) return address;
  fields.refuse("address", "a line of this contact needs an address that begins with " + std::string{scheme});
  return std::nullopt;
}

std::optional<clinical::HelpLine> line_from(Fields fields) {
  clinical::HelpLine line;
  line.name = fields.text("name");
  line.number = fields.text("number");
  const auto contact = contact_from(fields.text("contact"));
  if (line.name.empty()) fields.refuse("name", "every line needs a name");
  if (line.number.empty()) fields.refuse("number", "every line needs what is dialled, or the name of the site");
  if (!contact) fields.refuse("contact", "not one of call, text, chat, video");
  if (line.name.empty() || line.number.empty() || !contact) return std::nullopt;
  line.contact = *contact;
  auto address = address_of(fields, line.contact, line.number);
  if (!address) return std::nullopt;
  line.address = *std::move(address);
  return line;
}

std::vector<clinical::HelpLine> lines_from(Fields& languages, std::string_view key) {
  std::vector<clinical::HelpLine> lines;
  const Value::Array* list = languages.list(key);
  if (list == nullptr) return lines;
  if (list->size() > most_lines) languages.refuse(key, "more than " + std::to_string(most_lines) + " lines");
  for (std::size_t index = 0; index < std::min(list->size(), most_lines); ++index) {
    const auto fields = languages.fields_of((*list)[index], place(key, index));
    if (!fields) continue;
    if (auto line = line_from(*fields)) lines.push_back(*std::move(line));
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

/// The clinic's own questionnaires are kept as they are: whoever shows them reads them with checks of its own.
void take_instruments(Fields& fields, clinical::Clinic& clinic) {
  const Value::Array* list = fields.list("instruments");
  if (list == nullptr) return;
  clinic.instruments.clear();
  for (std::size_t index = 0; index < list->size(); ++index) {
    const Value& item = (*list)[index];
    const std::string at = place("instruments", index);
    if (item.object() != nullptr) clinic.own_instruments.push_back(text_from(item));
    else if (item.text() == nullptr || std::ranges::find(our_instruments, *item.text()) == our_instruments.end())
      fields.refuse(at, "neither PHQ-9, PHQ-8, GAD-7 or PCL-5 nor an instrument of your own");
    else if (!clinic.is_on(*item.text())) clinic.instruments.push_back(*item.text());
  }
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
  clinic.plan = fields.text("plan", longest_plan);
  return reading;
}

}  // namespace format
