/** Namespace of QCVN 102:2016/BTTTT, the only one read and written. */
export const QCVN_102_NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
