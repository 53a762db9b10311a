package javax.xml.bind;

import java.util.Calendar;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;

/** What PDFBox's preflight and xmpbox need of JAXB, which Java has no more and Debian's package does not name. */
public final class DatatypeConverter {
  private DatatypeConverter() {}

  public static int parseInt(String text) {
    return Integer.parseInt(text.trim());
  }

  public static Calendar parseDateTime(String text) {
    try {
      return DatatypeFactory.newInstance().newXMLGregorianCalendar(text.trim()).toGregorianCalendar();
    } catch (DatatypeConfigurationException error) {
      throw new IllegalStateException(error);
    }
  }
}
