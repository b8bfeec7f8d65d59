using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace E911Config.Core.Tests.Architecture;

/// <summary>What breaks a rule, each on a line of its own.</summary>
internal static class Offenders
{
    /// <summary>Fails with all of them.</summary>
    public static void None(IEnumerable<string> offenders)
    {
        var found = offenders.Distinct().Order(StringComparer.Ordinal).ToArray();
        Assert.True(found.Length == 0, FormattableString.Invariant($"{found.Length} break this rule:\n") + string.Join("\n", found));
    }
}
