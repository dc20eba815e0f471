/** China's holidays and festivals, put in by the build from the package that keeps them. */
declare module 'milepost:china' {
  export const chinaHolidays: {
    readonly source: string
    readonly years: readonly number[]
    readonly days: readonly (readonly [day: string, kind: 'holiday' | 'workday', name: string])[]
  }
  export const festivals: readonly (readonly [day: string, festival: string])[]
}
