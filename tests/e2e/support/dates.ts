/** Days as the diary writes them. */

export function daysAgo(days: number, today = new Date()): Date {
  const day = new Date(today);
  day.setDate(day.getDate() - days);
  return day;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** "2026-01-12T10:30", as a date field holds it. */
export function fieldValue(date: Date, time = "10:30"): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${time}`;
}

/** "Jan 12, 2026" */
export function dateWords(date: Date): string {
  return date.toLocaleDateString("en-US", { year: "numeric", month: "short", day: "numeric" });
}
