/** Words for who stands in for an absent person. */
export const standIn = {
  worksFor: (name: string) => `Bạn đang làm thay ông/bà ${name}. Mỗi bước ghi tên cả hai người.`,
};
