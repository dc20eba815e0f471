/** What tables of text are called. */
export const isTableName = (file: string): boolean => /\.(csv|tsv|tab|txt)$/i.test(file)

/** What exports of other tools are called that are no workbooks. */
export const isExportName = (file: string): boolean => isTableName(file) || /\.json$/i.test(file)
