/** Impossible values in the session form: a message at the field, focus there, nothing saved. */
import { daysAgo, fieldValue } from "./support/dates.ts";
import { sessionParts } from "./support/diary.ts";
import { expect, test } from "./support/fixtures.ts";
import { oneCheckIn } from "./support/stored.ts";

const dose = "Dose in mg";
const minutes = "Duration in minutes";
const when = "Date and time";

const doseRange = "Enter a dose from 0.1 to 2000 mg, such as 40 or 37.5, or leave it empty.";
const minutesRange = "Enter a whole number of minutes from 1 to 600, or leave it empty.";
const future = 'This date lies too far ahead. Enter the day on which it took place, or choose "It is planned".';

const impossible: Record<string, Record<string, string>> = {
  [dose]: { "2000.1": doseRange, "0": doseRange, "-5": doseRange, "40 mg or so": doseRange, "1e3": doseRange },
  [minutes]: { "601": minutesRange, "0": minutesRange, forty: minutesRange, "1.5": minutesRange },
  [when]: {
    [fieldValue(daysAgo(-2))]: future,
    "2199-12-31T10:00": future,
    "1901-01-01T10:00": "This date is too long ago. Check the year.",
    "": "Enter the date and time of the session.",
  },
};

for (const [label, values] of Object.entries(impossible)) {
  test(`${label}: what cannot be is refused at its field, with focus there, and nothing is saved`, async ({ diary }) => {
    await diary.openWith(oneCheckIn());
    const before = await diary.stored();
    await diary.press("Log a session");
    await diary.unfold(sessionParts.clinic);
    const field = diary.field(label);

    for (const [value, message] of Object.entries(values)) {
      await field.fill(value);
      await diary.press("Save session");

      await expect(field).toHaveAccessibleDescription(message);
      await expect(field).toHaveAttribute("aria-invalid", "true");
      await expect(field).toBeFocused();
      await expect(field, "what was typed is not taken away").toHaveValue(value);
      await expect(diary.text(message)).toBeVisible();
      expect(await diary.stored()).toEqual(before);
    }
  });
}

test("with several problems focus goes to the first, each has its message, and what is right is kept", async ({ diary }) => {
  await diary.openWith(oneCheckIn());
  await diary.press("Log a session");
  await diary.fillSession({ when: fieldValue(daysAgo(-400)), dose: "4000", minutes: "0", note: "Still here." });

  await diary.press("Save session");

  await expect(diary.field(when)).toBeFocused();
  await expect(diary.field(when)).toHaveAccessibleDescription(future);
  await expect(diary.field(dose)).toHaveAccessibleDescription(doseRange);
  await expect(diary.field(minutes)).toHaveAccessibleDescription(minutesRange);
  await expect(diary.field("Note")).toHaveValue("Still here.");
  await expect(diary.field("Note")).not.toHaveAttribute("aria-invalid");

  await diary.fillSession({ when: fieldValue(daysAgo(1)), dose: "37,5", minutes: "45" });
  await diary.saveSession();

  await diary.press("Trends");
  expect((await diary.rows("Sessions"))[1]?.at(-1)).toBe("37.5 mg");
});
