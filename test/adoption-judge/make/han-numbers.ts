/** The numbers of stages as Chinese plans write them. */
export const hanNumbers = ['一', '二', '三', '四', '五', '六', '七', '八'] as const
