using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text;
using E911Config.Core.Deployment;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Users;

/// <summary>
/// The users of a simulation, made of the classes of callers that it began with. Finding one costs the same at every size; what was changed
/// of a user
/// is remembered as long as the simulation runs, while the store, and with it the file, knows the counts alone. Callers hold the gate of
/// the simulation.
/// </summary>
internal sealed class UserDirectory
{
    private readonly ObjectStore objects;
    private readonly UserGroup[] groups;
    private readonly string[] lines;
    private readonly Dictionary<string, UserGroup> byLogon = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, UserGroup> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SimulatedUser> changed = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> gone = new(StringComparer.OrdinalIgnoreCase);

    // What tells made devices, or whoever was given another name, by their addresses; and whose lines are whose.
    private readonly Dictionary<string, HashSet<string>> named = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> changedLines = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> firstHolders = new(StringComparer.OrdinalIgnoreCase);

    public UserDirectory(ObjectStore objects)
    {
        this.objects = objects;
        lines = objects.Table(CallerTypes.Owner).All().Select(owner => owner.Identity).ToArray();
        groups = UserGroup.Of(objects.Table(CallerTypes.Class).All().Select(CallerTypes.ClassOf).Where(callers => callers.Kind != "pbx"))
            .ToArray();
        foreach (var group in groups)
        {
            byLogon.Add(group.Logon, group);
            if (!byName.ContainsKey(group.DisplayName)) byName.Add(group.DisplayName, group);
            for (var number = 1L; number <= Math.Min(group.Class.Count, lines.Length); number++)
            {
                if (group.Make(number, lines) is { } holder && holder.Lines.FirstOrDefault() is { } line && !firstHolders.ContainsKey(line))
                    firstHolders.Add(line, holder.Address);
            }
        }
    }

    /// <summary>All users of a noun, as they are now, each made when it is asked for; the enumeration needs no gate.</summary>
    public IEnumerable<SimulatedUser> All(CallerNoun noun)
    {
        objects.RequireRead(noun);
        var now = new Dictionary<string, SimulatedUser>(changed, StringComparer.OrdinalIgnoreCase);
        var without = new HashSet<string>(gone, StringComparer.OrdinalIgnoreCase);
        return groups.Where(group => group.Make(1, []).Noun == noun)
            .SelectMany(group => Numbers(group.Class.Count).Select(number => Now(group.Make(number, lines), now)))
            .Where(user => user.Made is null && !without.Contains(user.Address))
            .Concat(now.Values.Where(user => user.Made == noun).OrderBy(user => user.Name, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>
    /// The users and devices of some nouns whose display name a text with asterisks means; else the one by an identity in any of the
    /// documented forms.
    /// </summary>
    /// <exception cref="SimulatorException">There is none by that identity.</exception>
    public IEnumerable<SimulatedUser> Meant(string identity, IEnumerable<CallerNoun> nouns)
    {
        if (identity.IndexOf('*') < 0) return Get(identity) is var one && nouns.Contains(one.Noun) ? [one] : throw NotFound(identity);
        var wildcard = new WildcardPattern(WildcardPattern.Escape(identity).Replace("`*", "*"), WildcardOptions.IgnoreCase);
        return nouns.SelectMany(All).Where(user => wildcard.IsMatch(user.Name));
    }

    /// <summary>A user or device by an identity in any of the documented forms: address, logon, distinguished name, display name.</summary>
    /// <exception cref="SimulatorException">There is none.</exception>
    public SimulatedUser Get(string identity)
    {
        foreach (var noun in new[] { CallerNoun.User, CallerNoun.AnalogDevice }) objects.RequireRead(noun);
        return Known(identity.Trim()) is { } found && !gone.Contains(found.Address) ? found : throw NotFound(identity);
    }

    /// <summary>Nobody has this identity; the words are Microsoft's.</summary>
    public static SimulatorException NotFound(string identity) =>
        new("ObjectNotFound", ErrorCategory.ObjectNotFound, $"Management object not found for identity \"{identity}\".", identity);

    /// <summary>Whether somebody has this address.</summary>
    public bool Has(string address) => !gone.Contains(address) && (changed.ContainsKey(address) || Find(address) is not null);

    /// <summary>
    /// The changes of the store that a changed user makes: he leaves one class for another, and his lines may be emergency numbers.
    /// </summary>
    public List<Change> Changes(UserChange change)
    {
        var (before, after) = (change.Before, change.After);
        var added = Lines(after).Except(Lines(before), StringComparer.OrdinalIgnoreCase);
        if (added.FirstOrDefault(line => IsTaken(line, change)) is { } taken) throw new SimulatorException("LineTaken",
            ErrorCategory.ResourceExists, $"\"{taken}\" is somebody else's line already, and a line is one user's or device's alone. With "
                + "another extension (;ext=) it is another line.", after!.Address);
        var changes = new List<Change>();
        if (before?.Calls == true) changes.Add(Counted(before.Class, -1, null));
        if (after?.Calls == true) changes.Add(Counted(after.Class, 1, changes.LastOrDefault()));
        foreach (var line in Lines(before).Where(line => !IsKept(line, change) && objects.Find(CallerTypes.Owner, line) is not null))
            changes.Add(new Change(CallerTypes.Owner, line, null));
        if (!Lines(after).Any()) return changes;
        var numbers = new HashSet<string>(LineUri.EmergencyNumbers(objects.IsRead(LocationPolicy.Type)
            ? objects.Table(LocationPolicy.Type).All() : []), StringComparer.Ordinal);
        foreach (var line in Lines(after).Where(line => numbers.Contains(LineUri.Bare(line))))
            changes.Add(Change.Put(new DeploymentObject(CallerTypes.Owner, line)));
        return changes;
    }

    /// <summary>How many users were granted something that no class of callers holds.</summary>
    public long Granted(string setting, Func<string, bool> isMeant) => changed.Values
        .Count(user => user[setting] is string granted && isMeant(granted));

    /// <summary>Remembers a user who was made, changed or removed.</summary>
    public void Remember(UserChange change)
    {
        if (change.Before is { } before)
        {
            foreach (var name in new[] { before.Identity, before.Name })
                if (named.TryGetValue(name, out var addresses) && addresses.Remove(before.Address)
                    && addresses.Count == 0) named.Remove(name);
            if (changed.TryGetValue(before.Address, out var earlier)) Count(earlier, -1);
            changed.Remove(before.Address);
            gone.Add(before.Address);
        }

        if (change.After is not { } after) return;
        gone.Remove(after.Address);
        changed[after.Address] = after;
        Count(after, 1);
        if (after.Made is not null) Name(after.Identity, after.Address);
        if (after.Made is not null || after.Name != after.DisplayName) Name(after.Name, after.Address);
    }

    private void Name(string name, string address)
    {
        if (!named.TryGetValue(name, out var addresses)) named.Add(name, addresses = new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        addresses.Add(address);
    }

    private void Count(SimulatedUser user, int more)
    {
        foreach (var line in user.Lines)
            changedLines[line] = (changedLines.TryGetValue(line, out var count) ? count : 0) + more;
    }

    private bool IsTaken(string line, UserChange change) => IsOfAnother(line, change)
        || (firstHolders.TryGetValue(line, out var holder) && !gone.Contains(holder) && !changed.ContainsKey(holder)
            && !string.Equals(holder, change.After!.Address, StringComparison.OrdinalIgnoreCase));

    // Whether a line is somebody else's, or stays his.
    private bool IsKept(string line, UserChange change) => IsOfAnother(line, change) || Lines(change.After).Contains(line);

    private bool IsOfAnother(string line, UserChange change)
    {
        var own = change.Before is { } before && changed.TryGetValue(before.Address, out var earlier)
            ? earlier.Lines.Count(one => string.Equals(one, line, StringComparison.OrdinalIgnoreCase)) : 0;
        return changedLines.TryGetValue(line, out var count) && count > own;
    }

    private static IEnumerable<string> Lines(SimulatedUser? user) => user?.Lines ?? [];

    private SimulatedUser? Known(string identity)
    {
        if (changed.TryGetValue(Bare(identity), out var byAddress)) return byAddress;
        var found = named.TryGetValue(identity, out var addresses) ? addresses.Select(address => changed[address]).ToList() : [];
        if (Find(identity) is { } made && !gone.Contains(made.Address) && Now(made, changed) is var user
            && (user.Name == made.Name || !string.Equals(identity, made.Name, StringComparison.OrdinalIgnoreCase))
            && !found.Exists(other => other.Address == user.Address)) found.Add(user);
        return found.Count < 2 ? found.FirstOrDefault() : throw new SimulatorException("IdentityAmbiguous", ErrorCategory.InvalidArgument,
            $"\"{identity}\" is the name of {found.Count}: give an address.", identity);
    }

    private static string Bare(string identity) => identity.StartsWith("sip:", StringComparison.OrdinalIgnoreCase) ? identity.Substring(4)
        : identity;

    private Change Counted(CallerClass callers, long more, Change? earlier)
    {
        var known = earlier is not null && earlier.Identity == callers.Key ? earlier.After : objects.Find(CallerTypes.Class, callers.Key);
        var next = known is null ? callers with { Count = 0 } : CallerTypes.ClassOf(known);
        return Change.Put(CallerTypes.Stored(next with { Count = next.Count + more }));
    }

    private SimulatedUser? Find(string identity)
    {
        if (identity.StartsWith("CN=", StringComparison.OrdinalIgnoreCase))
            return Checked(Numbered(byName, CommonName(identity), ' '), user => user.Identity, identity);
        if (identity.IndexOf('\\') is var slash and >= 0) return Numbered(byLogon, identity.Substring(slash + 1), '-');
        var address = Bare(identity);
        return address.LastIndexOf('@') is var at and >= 0
            ? Checked(Numbered(byLogon, address.Substring(0, at), '-'), user => user.Address, address) : Numbered(byName, identity, ' ');
    }

    // Reno-17 is the seventeenth of the group Reno; Reno-017 is nobody.
    private SimulatedUser? Numbered(Dictionary<string, UserGroup> known, string name, char separator)
    {
        var end = name.LastIndexOf(separator);
        var digits = name.Substring(end + 1);
        return end > 0 && !digits.StartsWith("0", StringComparison.Ordinal) && known.TryGetValue(name.Substring(0, end), out var group)
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= group.Class.Count
                ? group.Make(number, lines) : null;
    }

    private static SimulatedUser? Checked(SimulatedUser? found, Func<SimulatedUser, string> form, string given) =>
        found is not null && string.Equals(form(found), given, StringComparison.OrdinalIgnoreCase) ? found : null;

    private static string CommonName(string identity)
    {
        var name = new StringBuilder();
        for (var i = 3; i < identity.Length && identity[i] != ','; i++)
            name.Append(identity[i] == '\\' && i + 1 < identity.Length ? identity[++i] : identity[i]);
        return name.ToString();
    }

    private static SimulatedUser Now(SimulatedUser made, Dictionary<string, SimulatedUser> changed) =>
        changed.TryGetValue(made.Address, out var user) ? user : made;

    private static IEnumerable<long> Numbers(long count)
    {
        for (var number = 1L; number <= count; number++) yield return number;
    }
}
