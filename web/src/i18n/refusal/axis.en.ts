/** Refusals of outside axes, in the axis's own sense, and of the connections to them. */
export const axisRefusal = {
  "axis.file_invalid": "The axis says the file is not valid. Check the document's file and send it again.",
  "axis.credentials_refused":
    "The axis does not take the system id or the secret. The administrator enters them again on the page Axis connections.",
  "axis.receiver_missing": "The axis does not know this receiver. Check its code, or send it on paper.",
  "axis.sender_unregistered": "The unit is not registered with the axis. Ask whoever runs the axis to register it.",
  "axis.failed": "The axis has a fault. Send again in a few minutes.",
  "axis.file_failed": "The axis could not process the file. Send again, then tell the unit's administrator.",
  "axis.packet_invalid": "The axis says the packet does not follow edXML. Tell the unit's administrator.",
  "axis.receiver_locked": "The receiver is locked on the axis. Ask the receiver, or send it on paper.",
  "axis.refused": "The axis refused the packet and gave no reason. Tell the unit's administrator.",
  "axis.unreachable": "The axis cannot be reached. Try again in a few minutes.",
  "axis.timed_out": "The axis did not answer in time. Try again in a few minutes.",
  "axis.answer_unreadable": "The axis's answer cannot be read. Try again later, then tell the unit's administrator.",
  "connection.missing": "There is no such connection, or it is off. Set it on the page Axis connections.",
  "connection.secret_needed": "A new connection or a new address needs its secrets. Enter them and save again.",
  "connection.address_refused": "This address cannot be used. Enter the https address that whoever runs the axis gave.",
  "exchange.axis_missing":
    "Neither the unit nor its province is connected to the receiver's axis. Send it on paper, or have it connected.",
  "exchange.sent_list_missing":
    "Only an own connection to the national axis gives the list of what was sent. Ask the province where it sends for the unit.",
  "packet.nobody_here": "The packet is addressed to a code of no unit here. Tell the sender to check the code.",
} as const;
