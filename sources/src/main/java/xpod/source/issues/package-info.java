/**
 * Issues of a hosted tracker that were exported into the repository, as JSON or as a table: from
 * GitHub, GitLab, Jira and Linear. An issue closed as not planned, as a duplicate or under a label
 * that says so reports no work, and a pull request is a change, not a report.
 *
 * <p>Ordinary data is never taken for issues: a file is one by its path and by its shape. Never
 * judges, never throws on bytes.
 *
 * <p>Start at {@link xpod.source.issues.IssueExports}.
 */
@NullMarked
package xpod.source.issues;

import org.jspecify.annotations.NullMarked;
