package xpod.source.openspec;

import org.jspecify.annotations.Nullable;
import xpod.source.tasklist.BoxTracker;

/**
 * The lists of OpenSpec: {@code openspec/changes/add-login/tasks.md}, later {@code
 * openspec/changes/archive/2026-01-31-add-login/tasks.md}. Both are the feature {@code add-login}.
 */
public final class OpenspecLists implements BoxTracker {
  private static final int DATE_CHARS = "2026-01-31-".length();

  @Override
  public String name() {
    return "openspec";
  }

  @Override
  public @Nullable Recognised recognises(String path) {
    if (!path.endsWith("/tasks.md")) return null;
    String[] parts = path.split("/", -1);
    for (int i = 0; i + 3 < parts.length; i++) {
      if (!parts[i].equals("openspec") || !parts[i + 1].equals("changes")) continue;
      String folder = parts[parts.length - 2];
      boolean archived = parts[i + 2].equals("archive");
      if (archived && parts.length == i + 4) return null;
      String feature = archived ? undated(folder) : folder;
      String what = archived ? "tasks.md of archived change " : "tasks.md of change ";
      return new Recognised(this, feature, Certainty.CERTAIN, what + feature);
    }
    return null;
  }

  private static String undated(String folder) {
    if (folder.length() <= DATE_CHARS) return folder;
    for (int i = 0; i < DATE_CHARS; i++) {
      boolean dash = i == 4 || i == 7 || i == 10;
      char c = folder.charAt(i);
      if (dash ? c != '-' : c < '0' || c > '9') return folder;
    }
    return folder.substring(DATE_CHARS);
  }
}
