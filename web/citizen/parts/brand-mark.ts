/** A roof with crossed gables over pillars: the selaso, the open hall of a Malay house. Its lines in a square of 40. */
export const markSize = 40

export const markLines = {
  roof: 'M7 22.5c6-1.5 10.5-6.5 14.5-14M33 22.5c-6-1.5-10.5-6.5-14.5-14',
  hall: 'M11.5 23v9M20 23v9M28.5 23v9',
  ground: 'M8.5 33h23',
} as const
