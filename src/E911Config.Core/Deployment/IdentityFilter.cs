using System;
using System.Linq;

namespace E911Config.Core.Deployment;

/// <summary>
/// What <c>-Filter</c> of a Get cmdlet takes to look at one object. It finds nothing where <c>-Identity</c> would fail, in words that no
/// page prints.
/// </summary>
public static class IdentityFilter
{
    private const string AllOfScope = "/*";

    /// <summary>
    /// The filter for an object; for a rule that of all rules of its scope. It may find more: wildcards in a name become the one that
    /// stands for any letter.
    /// </summary>
    public static string Of(ObjectType type, string identity)
    {
        var scope = type.ParentNoun is null ? identity : type.Identity.ScopeOf(identity);
        return new string(scope.Select(letter => letter is '*' or '[' or ']' or '`' ? '?' : letter).ToArray())
            + (type.ParentNoun is null ? "" : AllOfScope);
    }
}
