import { link } from '../core/column.js'

/** Where the file, the recording or the minutes of a row are. */
export const linkColumn = () =>
  link(
    { en: 'Link', 'zh-CN': '链接' },
    {
      width: 240,
      adopted: false,
      aliases: [
        'URL',
        'Attachment',
        'File link',
        'Recording',
        'Minutes link',
        '附件',
        '文件链接',
        '会议链接',
        '网址',
      ],
    },
  )
