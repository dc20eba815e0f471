/** The themes of windows: always one of them, or that of the person's computer. The first is where nobody chose. */
export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]
