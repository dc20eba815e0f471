/** Whether a text holds no half of a character, which a cut in the wrong place leaves behind. */
export const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text)
