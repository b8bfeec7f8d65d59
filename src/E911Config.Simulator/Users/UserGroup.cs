using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Users;

/// <summary>The users of one class of callers: numbered from 1, each made when he is asked for.</summary>
/// <param name="Class">The class.</param>
/// <param name="Logon">What their addresses begin with.</param>
/// <param name="DisplayName">What their names begin with.</param>
internal sealed record UserGroup(CallerClass Class, string Logon, string DisplayName)
{
    private const string OffNetwork = "*offnetwork*";

    /// <summary>How many users there are before this group; the first users have the lines that equal emergency numbers.</summary>
    public long Before { get; init; }

    private string Domain => Class.RegistrarPool is { Length: > 0 } pool ? DomainOf(pool) : "unhomed.invalid";

    /// <summary>The SIP domain of the users of a pool.</summary>
    public static string DomainOf(string pool) => pool.IndexOf('.') is var dot and > 0
        ? pool.Substring(dot + 1) : pool;

    /// <summary>
    /// The groups of classes: named after their place and kind; where several are named alike the largest has the plain name.
    /// </summary>
    public static IEnumerable<UserGroup> Of(IEnumerable<CallerClass> classes)
    {
        var before = 0L;
        foreach (var alike in classes.GroupBy(callers => Slug(NameOf(callers))).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var place = 0;
            foreach (var callers in alike.OrderByDescending(callers => callers.Count)
                .ThenBy(callers => callers.Key, StringComparer.Ordinal))
            {
                place++;
                yield return new UserGroup(callers, alike.Key + Suffix(place, ".{0}"),
                    NameOf(callers) + Suffix(place, " ({0})")) { Before = before };
                if (callers.Kind != CallerNoun.AnalogDevice.Kind) before += callers.Count;
            }
        }
    }

    /// <summary>The user of a number, with the line that he was made with.</summary>
    public SimulatedUser Make(long number, IReadOnlyList<string> lines)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        var user = new SimulatedUser(Logon + "-" + text, DisplayName + " " + text, Domain, Class with { Count = 1 });
        return user.Noun == CallerNoun.User && Before + number <= lines.Count ? user
            .With([new("LineURI", lines[(int)(Before + number - 1)])]) : user;
    }

    private static string NameOf(CallerClass callers)
    {
        var place = callers.NetworkSite is { Length: > 0 } site
            ? (string.Equals(site, OffNetwork, StringComparison.OrdinalIgnoreCase) ? "Off network" : site)
            : callers.RegistrarPool is { Length: > 0 } pool ? pool.Split('.')[0] : "Unplaced";
        return callers.Kind == CallerNoun.User.Kind ? place : place + " " + callers.Kind;
    }

    private static string Slug(string name) =>
        Regex.Replace(name.ToLowerInvariant(), "[^a-z0-9]+", "-", RegexOptions.CultureInvariant).Trim('-') is { Length: > 0 } slug ? slug
        : "site";

    private static string Suffix(int place, string form) => place == 1 ? "" : string.Format(CultureInfo.InvariantCulture, form, place);
}
