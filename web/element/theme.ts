/**
 * Which theme, and its colours for what the browser shows: fields, typed texts and the HTML view. The colours, and
 * their names but for the hyphens, are those of src/ui/theme.cpp, which measures their contrast; a test compares both.
 */
import type { Surroundings } from "./environment.js";

export type ThemeChoice = "auto" | "light" | "dark";

export function themeChoiceFrom(attribute: string | null): ThemeChoice {
  return attribute === "light" || attribute === "dark" ? attribute : "auto";
}

/** Paper is white, whatever the screen is. */
export function isDark(choice: ThemeChoice, surroundings: Pick<Surroundings, "printing" | "prefersDark">): boolean {
  if (surroundings.printing) return false;
  return choice === "auto" ? surroundings.prefersDark : choice === "dark";
}

export const light = {
  surface: "#fcfdfc",
  raised: "#ffffff",
  hover: "#eef4f3",
  text: "#17272b",
  muted: "#50636a",
  accent: "#0b6468",
  "accent-hover": "#084f53",
  "on-accent": "#ffffff",
  "accent-soft": "#e0f0ee",
  control: "#6e828a",
  line: "#dde5e5",
  support: "#fff6e8",
  "support-line": "#b4690e",
  "support-text": "#3b2a12",
  warning: "#fdf1ee",
  "warning-line": "#b4442b",
  "warning-text": "#4a1c12",
  error: "#a8321a",
  "band-a": "#fcfdfc",
  "band-b": "#f0f5f4",
  grid: "#d3dedd",
  series: "#0b6468",
  session: "#8a5200",
} as const;

export const dark: Record<keyof typeof light, string> = {
  surface: "#11191c",
  raised: "#19252a",
  hover: "#22323a",
  text: "#e9f0f0",
  muted: "#aabbc0",
  accent: "#7cd3c8",
  "accent-hover": "#9be3d9",
  "on-accent": "#052423",
  "accent-soft": "#17403f",
  control: "#7c9199",
  line: "#2c3c42",
  support: "#33260f",
  "support-line": "#e0a04a",
  "support-text": "#fbebd2",
  warning: "#3a1d17",
  "warning-line": "#ef8a72",
  "warning-text": "#fce2db",
  error: "#ff9b85",
  "band-a": "#11191c",
  "band-b": "#17232a",
  grid: "#33454c",
  series: "#7cd3c8",
  session: "#e8b060",
};

/** The declarations of one theme. */
export function variablesOf(colours: Readonly<Record<string, string>>): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(" ");
}
