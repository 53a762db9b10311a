package javax.activation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What PDFBox's preflight needs of JavaBeans Activation, which Java has no more and Debian's package does not name. */
public interface DataSource {
  InputStream getInputStream() throws IOException;

  OutputStream getOutputStream() throws IOException;

  String getContentType();

  String getName();
}
