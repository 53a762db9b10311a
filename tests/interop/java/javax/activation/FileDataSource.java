package javax.activation;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;

/** A file to be read; see DataSource. */
public final class FileDataSource implements DataSource {
  private final File file;

  public FileDataSource(File file) {
    this.file = file;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return Files.newInputStream(file.toPath());
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    throw new IOException("read only");
  }

  @Override
  public String getContentType() {
    return "application/pdf";
  }

  @Override
  public String getName() {
    return file.getName();
  }
}
