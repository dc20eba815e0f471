/**
 * Working days of a year without holidays. A year never has more, so dividing by it never gives too many
 * years.
 */
const maxWorkdaysOfYear = 262

/** From so many years on a delay is written in years: thousands of working days mean nothing to a reader. */
const minYears = 5

/** The whole years in so many working days; 0 while days are clearer. */
export const countYears = (workdays: number): number => {
  const years = Math.floor(workdays / maxWorkdaysOfYear)
  return years < minYears ? 0 : years
}
