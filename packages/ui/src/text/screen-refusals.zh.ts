/** What slides and printed matter refuse [E6]: joined into refusals.zh.ts. */
export const screenRefusalsZh = {
  'refusal.media-unknown-kind': '这不是能在大屏上放的文件。请选 PNG、JPEG、WebP 图片，或 MP4、WebM 短片。',
  'refusal.media-too-large': '文件太大。图片不超过 8 MB，短片不超过 64 MB，请压缩后再传。',
  'refusal.media-cut-off': '文件没有传完。请再传一次。',
  'refusal.media-no-room': '服务器磁盘快满了，放不下图片和短片。请告诉技术员。',
  'refusal.media-unknown': '没有找到这张图片。请重新上传。',
  'refusal.slide-unknown': '没有找到这一屏内容。',
  'refusal.slide-withdrawn': '已经撤下，不能再改。请新建一屏。',
  'refusal.slides-too-many': '大屏上已有 {most} 屏，再多就没人看得到了。请先撤下一些。',
  'refusal.slide-empty': '请写标题，或上传图片。',
  'refusal.dates-reversed': '结束日期在开始日期之前。请改正。',
  'refusal.zone-unknown': '没有“{zone}”这个区域。请重新选择。',
  'refusal.matter-unknown': '没有找到这份宣传品。',
  'refusal.matter-withdrawn': '已经收回了。',
  'refusal.matter-count-too-high': '不能多于摆放的 {most} 份。请再数一遍。',
  'refusal.matter-count-missing': '请写摆放了多少份。',
  'refusal.day-unknown': '没有这一天。请重新选择日期。',
} as const;
