/** Words of doing the same to several lines of a list. */
export const bulk = {
  label: "Làm cho những dòng đã chọn",
  chosen: (n: number) => `Đã chọn ${n}`,
  chooseAll: "Chọn cả danh sách",
  stop: "Thôi chọn",
  deedKey: "Làm cho những dòng đã chọn",
  different: "Những dòng này cần bước khác nhau. Chỉ chọn những dòng cùng trạng thái.",
  running: (done: number, all: number) => `Đã xong ${done} trong ${all}`,
  done: (n: number) => `Đã làm xong ${n} dòng.`,
  failed: (n: number) => `${n} dòng chưa làm được và vẫn được chọn; lý do ghi ngay dưới dòng.`,
  failedGone: "Không còn trong danh sách này:",
} as const;
