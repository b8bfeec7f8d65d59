using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Planning;

/// <summary>
/// What a person must know of the proof: callers who are worse off, or dark on the way, and outcomes that hang on an open question.
/// </summary>
internal static class CallFindings
{
    public static IEnumerable<Finding> Of(IReadOnlyList<CallChange> calls) =>
    [
        .. About(FindingIds.CallsDark, calls.Where(call => call.Dark)),
        .. About(FindingIds.CallsNotProven, calls.Where(call => call.NotProven)),
        .. About(FindingIds.CallsWorse, calls.Where(call => call.Worse)),
        .. About(FindingIds.CallsWeaker, calls.Where(call => call.Weaker)),
        .. calls.SelectMany(call => call.DependsOn).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal)
            .SelectMany(question => About(FindingIds.CallsDependOnReading, calls.Where(call => call.DependsOn.Contains(question)))
                .Select(finding => finding.With(("question", question)))),
    ];

    /// <summary>A finding about calls; none about none.</summary>
    public static IEnumerable<Finding> About(string id, IEnumerable<CallChange> calls) =>
        calls.ToArray() is { Length: > 0 } some ? [new Finding(id, FindingSeverity.Warning, "", "") { Calls = some }] : [];
}
