import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.exception.SyntaxValidationException;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import sun.security.pkcs.PKCS7;
import sun.security.pkcs.SignerInfo;

/**
 * PDFBox finds the signatures of files and what they cover, and Java's own cryptography verifies them; or PDFBox's preflight
 * judges files by PDF/A-1b. One process for all files: each argument is a path, `preflight:` before it asks for the latter.
 * Answers one line a file: its path, a tab, and `field=verdict` or preflight's findings, with blanks between.
 */
public final class JudgePdfs {
  public static void main(String[] paths) throws Exception {
    for (String argument : paths) {
      boolean isPreflight = argument.startsWith("preflight:");
      String path = isPreflight ? argument.substring("preflight:".length()) : argument;
      System.out.println(path + "\t" + String.join(" ", isPreflight ? preflight(path) : signatures(path)));
    }
  }

  private static List<String> signatures(String path) throws Exception {
    List<String> verdicts = new ArrayList<>();
    byte[] bytes = Files.readAllBytes(Path.of(path));
    try (PDDocument document = PDDocument.load(bytes)) {
      for (PDSignature signature : document.getSignatureDictionaries()) {
        verdicts.add(signature.getSubFilter() + "=" + verdictOf(document, signature, bytes));
      }
      COSDictionary store = (COSDictionary) document.getDocumentCatalog().getCOSObject().getDictionaryObject("DSS");
      if (store != null) verdicts.add("DSS=" + sizes(store));
    } catch (Exception error) {
      verdicts.add("error=" + String.valueOf(error.getMessage()).replaceAll("\\s+", "_"));
    }
    return verdicts;
  }

  private static String verdictOf(PDDocument document, PDSignature signature, byte[] bytes) throws Exception {
    byte[] contents = signature.getContents(bytes);
    byte[] covered = signature.getSignedContent(bytes);
    PKCS7 cms = new PKCS7(contents);
    boolean isStamp = "ETSI.RFC3161".equals(signature.getSubFilter());
    SignerInfo[] signers = isStamp ? cms.verify() : cms.verify(covered);
    if (signers == null || signers.length != 1) return "invalid";
    if (isStamp && !isOverContent(cms, covered)) return "other-content";
    int[] range = signature.getByteRange();
    return range[2] + range[3] == bytes.length ? "valid-whole" : "valid";
  }

  private static boolean isOverContent(PKCS7 cms, byte[] covered) throws Exception {
    byte[] info = cms.getContentInfo().getData();
    byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(covered);
    String text = new String(info, StandardCharsets.ISO_8859_1);
    return text.contains(new String(hash, StandardCharsets.ISO_8859_1));
  }

  private static String sizes(COSDictionary store) {
    List<String> sizes = new ArrayList<>();
    for (String key : List.of("Certs", "OCSPs", "CRLs")) {
      COSBase list = store.getDictionaryObject(key);
      if (list instanceof COSArray) sizes.add(key + ":" + ((COSArray) list).size());
    }
    return String.join(",", sizes);
  }

  private static Set<String> preflight(String path) throws Exception {
    Set<String> findings = new TreeSet<>();
    PreflightParser parser = new PreflightParser(new File(path));
    try {
      parser.parse();
      try (PreflightDocument document = parser.getPreflightDocument()) {
        document.validate();
        add(findings, document.getResult());
      }
    } catch (SyntaxValidationException error) {
      add(findings, error.getResult());
    }
    return findings;
  }

  private static void add(Set<String> findings, ValidationResult result) {
    result.getErrorsList().forEach((error) -> findings.add(error.getErrorCode()));
  }
}
