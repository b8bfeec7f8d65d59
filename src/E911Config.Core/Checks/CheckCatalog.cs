using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Text;

namespace E911Config.Core.Checks;

/// <summary>All checks, by id: whatever class there is, and what the rule packs of countries ask.</summary>
public static class CheckCatalog
{
    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<Check> All { get; } = Array.AsReadOnly(typeof(Check).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(Check).IsAssignableFrom(type)
            && type.GetConstructor(Type.EmptyTypes) is not null)
        .Select(type => (Check)Activator.CreateInstance(type)!).Concat(RulePack.All.SelectMany(Laws.LawCheck.Of))
            .OrderBy(check => check.Order.Family, StringComparer.Ordinal)
        .ThenBy(check => check.Order.Number).ToArray());

    /// <summary>A check by its id, without case; null if there is none.</summary>
    public static Check? Find(string id) => All.FirstOrDefault(check => Same(check, id));

    /// <summary>The checks that look at a subject, by id.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="ids">The ids of those that are wanted; none for all.</param>
    /// <param name="excluded">The ids of those that are not.</param>
    /// <exception cref="E911Exception">CheckUnknown: there is no check of such an id, or it looks at something else.</exception>
    public static IReadOnlyList<Check> Choose(CheckSubject subject, IReadOnlyList<string> ids, IReadOnlyList<string> excluded)
    {
        var all = All.Where(check => (check.Subject & subject) != 0).ToArray();
        if (ids.Concat(excluded).FirstOrDefault(id => !all.Any(check => Same(check, id))) is { } unknown) throw Unknown(unknown, all);
        return [.. all.Where(check => (ids.Count == 0 || ids.Any(id => Same(check, id))) && !excluded.Any(id => Same(check, id)))];
    }

    private static E911Exception Unknown(string id, IReadOnlyList<Check> all)
    {
        if (Find(id) is not null) return new E911Exception("CheckUnknown", $"The check {Quoted.Of(id)} looks at something else.")
            { Target = id };
        if (NotChecked.Find(id) is { } left) return new E911Exception("CheckUnknown",
            $"{left.Id} is not checked ({left.What}): {left.Reason}") { Target = id };
        return new E911Exception("CheckUnknown", $"There is no check {Quoted.Of(id)}.{Nearest.Hint(id, all.Select(check => check.Id))}")
            { Target = id };
    }

    private static bool Same(Check check, string id) => string.Equals(check.Id, id, StringComparison.OrdinalIgnoreCase);
}
