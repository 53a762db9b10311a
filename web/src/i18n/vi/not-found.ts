export const notFound = {
  title: "Không thấy trang này",
  text: "Địa chỉ có thể đã sai, hoặc văn bản không thuộc phần bạn được xem.",
  home: "Về Hôm nay",
} as const;
