using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Qdrant;

/// <summary>What a server keeps: its collections and their aliases. It outlives the server, as a disk does.</summary>
internal sealed class CollectionSet
{
    private static readonly char[] Forbidden = ['<', '>', ':', '"', '/', '\\', '|', '?', '*', '\0', '\u001F'];

    private readonly Lock _changing = new();
    private readonly SortedDictionary<string, Collection> _collections = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _aliases = new(StringComparer.Ordinal);

    /// <summary>The collection of that name, or that an alias of that name stands for.</summary>
    public Collection this[string name]
    {
        get
        {
            lock (_changing)
            {
                return Resolve(name) ?? throw QdrantError.NoCollection(name);
            }
        }
    }

    public JsonObject List()
    {
        lock (_changing)
        {
            return new JsonObject { ["collections"] = new JsonArray([.. _collections.Keys.Select(name => new JsonObject { ["name"] = name })]) };
        }
    }

    public JsonObject Exists(string name)
    {
        lock (_changing)
        {
            return new JsonObject { ["exists"] = Resolve(name) is not null };
        }
    }

    public JsonNode Create(string name, RequestBody body)
    {
        if (name.FirstOrDefault(Forbidden.Contains) is var wrong and not '\0')
        {
            throw new QdrantError(422, $"Validation error in path parameters: [collection_name: collection name cannot contain \"{wrong}\" char]");
        }

        var settings = CollectionSettings.Read(body);
        lock (_changing)
        {
            if (_aliases.ContainsKey(name))
            {
                throw QdrantError.WrongInput($"Can't create collection with name {name}. Alias with the same name already exists");
            }

            return _collections.TryAdd(name, new Collection(settings)) ? true : throw QdrantError.Exists(name);
        }
    }

    /// <summary>Goes by the collection's own name; an alias deletes nothing.</summary>
    public JsonNode Delete(string name)
    {
        lock (_changing)
        {
            foreach (var alias in _aliases.Where(alias => alias.Value == name).Select(alias => alias.Key).ToList())
            {
                _aliases.Remove(alias);
            }

            return _collections.Remove(name);
        }
    }

    /// <summary>One after the other, and nobody sees a state between; what was done before one fails stays.</summary>
    public JsonNode ChangeAliases(JsonElement request)
    {
        lock (_changing)
        {
            foreach (var action in request.GetProperty("actions").EnumerateArray())
            {
                if (action.Find("create_alias") is { } create)
                {
                    CreateAlias(create.GetProperty("alias_name").GetString()!, create.GetProperty("collection_name").GetString()!);
                }
                else if (action.Find("delete_alias") is { } delete)
                {
                    _aliases.Remove(delete.GetProperty("alias_name").GetString()!);
                }
                else
                {
                    throw QdrantError.Unknown(action.GetRawText());
                }
            }

            return true;
        }
    }

    /// <param name="collection">Null for all.</param>
    public JsonObject Aliases(string? collection = null)
    {
        lock (_changing)
        {
            return new JsonObject
            {
                ["aliases"] = new JsonArray([.. _aliases
                    .Where(alias => collection is null || alias.Value == collection)
                    .Select(alias => new JsonObject { ["alias_name"] = alias.Key, ["collection_name"] = alias.Value })]),
            };
        }
    }

    private void CreateAlias(string alias, string collection)
    {
        if (!_collections.ContainsKey(collection))
        {
            throw QdrantError.NoCollection(collection);
        }

        _aliases[alias] = _collections.ContainsKey(alias) ? throw QdrantError.Exists(alias) : collection;
    }

    private Collection? Resolve(string name) => _collections.GetValueOrDefault(_aliases.GetValueOrDefault(name, name));
}
