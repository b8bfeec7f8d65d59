namespace E911Config.Core.Text;

/// <summary>
/// Who is told of the mistakes in a JSON file: the first one ends the reading (<see cref="JsonFile"/>), or they are collected.
/// </summary>
internal interface IJsonProblems
{
    /// <summary>Tells of a mistake. If this returns, reading goes on with a stand-in.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, from 1.</param>
    /// <param name="problem">What is wrong, and the way out.</param>
    void Add(int line, int column, string problem);

    /// <summary>
    /// Whether a mistake at a place would be shown. Of one that is only counted nobody need make the words.
    /// </summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, from 1.</param>
    bool Shows(int line, int column);

    /// <summary>Counts a mistake that is not shown.</summary>
    void Count();

    /// <summary>What to say of a member that is not there.</summary>
    /// <param name="what">The object that lacks it.</param>
    /// <param name="name">The member.</param>
    /// <param name="hint">What it would be.</param>
    string Missing(string what, string name, string hint);
}
